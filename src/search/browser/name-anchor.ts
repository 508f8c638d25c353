/** What a place of an essay is called where a hit stands in it: `¶ 14`, 'note 3'. */
export function nameAnchor(anchor: string): { readonly shown: string; readonly spoken: string } {
  const paragraph = /^p(\d+[a-z]*)$/.exec(anchor)?.[1];
  if (paragraph !== undefined) return { shown: `¶\u00A0${paragraph}`, spoken: `Paragraph ${paragraph}` };
  const note = /^n-(.+)$/.exec(anchor)?.[1];
  if (note !== undefined) return { shown: `Note\u00A0${note}`, spoken: `Note ${note}` };
  return anchor.startsWith('h-')
    ? { shown: '§', spoken: 'Heading' }
    : { shown: 'Head', spoken: 'Standfirst' };
}
