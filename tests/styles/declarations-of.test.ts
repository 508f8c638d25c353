import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declarationsOf } from './declarations-of.ts';
import { resolveVariables } from './resolve-variables.ts';

test('variables are resolved through others, and each definition occurs', () => {
  const definitions = new Map([
    ['--edge', ['light-dark(var(--day), #000)']],
    ['--day', ['#fff', '#f5edda']],
    ['--thin', ['1px']],
  ]);
  assert.deepEqual(resolveVariables('underline var(--thin) var(--edge)', definitions), [
    'underline 1px light-dark(#fff, #000)',
    'underline 1px light-dark(#f5edda, #000)',
  ]);
  assert.deepEqual(resolveVariables('underline 1px', definitions), ['underline 1px']);
});

test('a fallback is one of the values, and may hold a variable', () => {
  const definitions = new Map([['--size', ['2rem']]]);
  assert.deepEqual(resolveVariables('var(--size, 3rem)', definitions), ['2rem', '3rem']);
  assert.deepEqual(resolveVariables('calc(1px + var(--none, var(--size)))', definitions), [
    'calc(1px + 2rem)',
  ]);
});

test('a variable without a value and a variable of itself are errors that name it', () => {
  assert.throws(() => resolveVariables('var(--none)', new Map()), /var\(--none\) has no definition/);
  const circle = new Map([
    ['--a', ['var(--b)']],
    ['--b', ['var(--a)']],
  ]);
  assert.throws(() => resolveVariables('var(--a)', circle), /--a → --b → --a is a cycle/);
});

test('reads declarations of nested rules with the conditions around them, and no descriptors', () => {
  const css = `
    @font-face { src: url(a.woff2); font-display: swap }
    @page { size: a4; @bottom-right { content: counter(page) } }
    :root { --c: red; @media (width > 1px) { --c: blue } }
    @supports (position-area: end) { .a { .b { position-area: end !important } } }
    .c { -webkit-user-select: none; user-select: none; color: var(--c) }
    .d { color: var(--c) }`;
  assert.deepEqual(declarationsOf(css), [
    {
      selector: '.b',
      conditions: ['(position-area: end)'],
      alternatives: [{ property: 'position-area', value: 'end', resolved: ['end'] }],
    },
    {
      selector: '.c',
      conditions: [],
      alternatives: [
        { property: '-webkit-user-select', value: 'none', resolved: ['none'] },
        { property: 'user-select', value: 'none', resolved: ['none'] },
      ],
    },
    {
      selector: '.c',
      conditions: [],
      alternatives: [{ property: 'color', value: 'var(--c)', resolved: ['red', 'blue'] }],
    },
  ]);
});
