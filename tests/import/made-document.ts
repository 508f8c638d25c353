/** Documents built from a grammar of the review's lay-out, out of words that Markdown would love to read as signs. */
import fc from 'fast-check';

export interface Block {
  readonly kind: 'paragraph' | 'lead-in' | 'quotation' | 'heading' | 'parting';
  readonly words: readonly string[];
}

export interface MadeDocument {
  readonly motto: readonly string[] | null;
  readonly masthead: readonly string[] | null;
  readonly title: readonly string[] | null;
  readonly standfirst: readonly string[] | null;
  readonly blocks: readonly Block[];
  readonly signOff: readonly string[] | null;
  readonly box: readonly (readonly string[])[] | null;
}

const PLAIN =
  'the press roof of lead and oak stair Reading room binder’s clock (so) town, cellar. Type ink: paper; 1903 “said” ‘it’ — – … façade'.split(
    ' ',
  );
const SIGNS =
  '* ** *a* **b** ***** _ _x_ __y__ a_b ~~ ~~s~~ ~ ` `c` ``` ~~~ # ## #5 1. 2) 10. - -- --- + = === ==== > >> < <b> </b> <br> <!-- --> <script> & &c &amp; &lt; &#65; &copy; &copy [1] [a](b) [a][b] [x]: [^1] [^1]: ![i](s) [ ] [x] | || |--|--| --- :-- \\ \\* \\\\ a\\ \\_ cat\\strophe http://x.example/a_b*c? https://y.example/(z)_ www.z.example www. a@b.example @ mailto:a@b.example ftp://x.example $x$ {y} Table: ... …so ¶ § EPSR No 1213 (PBHR 1166) :: ::: !! ^a^ ==m== :smile: "q" \'q\' ’ ” \u200b\u200b z\u0301 العربية 漢字 🙂 🏴‍☠️'.split(
    ' ',
  );

const odd = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
  .filter((text) => !/[\s\p{Cc}\p{Cs}]/u.test(text));
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PLAIN) },
  { weight: 3, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 1, arbitrary: odd },
);
const words = (minLength: number, maxLength: number): fc.Arbitrary<string[]> =>
  fc.array(word, { minLength, maxLength });

const block: fc.Arbitrary<Block[]> = fc.oneof(
  { weight: 5, arbitrary: words(1, 40).map((text): Block[] => [{ kind: 'paragraph', words: text }]) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(words(1, 12), fc.array(words(1, 30), { minLength: 1, maxLength: 3 }))
      .map(([lead, quoted]): Block[] => [
        { kind: 'lead-in', words: [...lead, 'said:'] },
        ...quoted.map((text): Block => ({ kind: 'quotation', words: text })),
      ]),
  },
  { weight: 1, arbitrary: words(1, 5).map((text): Block[] => [{ kind: 'heading', words: text }]) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('*********', '* * *')
      .map((text): Block[] => [{ kind: 'parting', words: text.split(' ') }]),
  },
);

const masthead = fc
  .constantFrom(
    'No 1213 December 16th 2003',
    'PBHR No1254 26th October 2004',
    'Printing & Binding House Review No. 1118 8-1-02',
  )
  .map((text) => text.split(' '));

export const madeDocument: fc.Arbitrary<MadeDocument> = fc.record({
  motto: fc.option(
    words(6, 20).map((text) => [...text, 'end.', 'A.B.Binder']),
    { nil: null },
  ),
  masthead: fc.option(masthead, { nil: null }),
  title: fc.option(words(1, 8), { nil: null }),
  standfirst: fc.option(words(20, 60), { nil: null }),
  blocks: fc.array(block, { minLength: 1, maxLength: 10 }).map((blocks) => blocks.flat()),
  signOff: fc.option(fc.constantFrom(['Ada', 'Fenwick'], ['Nora', 'Pell'], ['—', 'N.P.']), { nil: null }),
  box: fc.option(fc.array(words(1, 30), { minLength: 1, maxLength: 3 }), { nil: null }),
});

/** Every word of a document, in its order. */
export const wordsOf = ({
  motto,
  masthead: head,
  title,
  standfirst,
  blocks,
  signOff,
  box,
}: MadeDocument): string[] => [
  ...(motto ?? []),
  ...(head ?? []),
  ...(title ?? []),
  ...(standfirst ?? []),
  ...blocks.flatMap((one) => one.words),
  ...(signOff ?? []),
  ...(box === null
    ? []
    : [
        'P',
        'B',
        'H',
        'R',
        'BOX',
        ...box.flatMap((item, index) => [...(index === 0 ? [] : ['*********']), ...item]),
      ]),
];
