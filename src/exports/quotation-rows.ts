/** A quotation as data: the fields of a line of `quotations.jsonl`, the contract's first. */
import { atEssay } from '../archive/at-step.ts';
import type { Place, Quotation } from '../archive/quotation/types.ts';
import type { Archive } from '../archive/types.ts';

interface LinePlace {
  readonly essay: string;
  readonly paragraph: string;
}

export interface QuotationLine {
  readonly from: LinePlace;
  /** The quotation as printed; paragraphs parted by an empty line. */
  readonly text: string;
  /** Id of the source outside that the words around name; null where none is named. */
  readonly source: string | null;
  /** Where the words were taken from. */
  readonly to: LinePlace | null;
  /** Where else the same words are printed. */
  readonly also: readonly LinePlace[];
  readonly verdict: string;
  /** From 0 to 1, to three places; null where there is nothing to compare with. */
  readonly similarity: number | null;
  readonly changes: readonly { readonly kind: string; readonly printed: string; readonly source: string }[];
  /** `set-off` or `running`. */
  readonly kind: string;
  /** 2 for a quotation within a quotation. */
  readonly depth: number;
  readonly words: number;
  /** The issue or work that the citation next to it names. */
  readonly cited: {
    readonly series: string;
    readonly number: number | null;
    readonly work: string | null;
  } | null;
  /** Whether the cited issue is held and hasn't the words, and another essay has. */
  readonly elsewhere: boolean;
}

export const quotationLines = ({ quotations }: Archive): QuotationLine[] =>
  quotations.all.map((quotation) =>
    atEssay('writing its quotations as data', quotation.essay, () => quotationLine(quotation)),
  );

function quotationLine(quotation: Quotation): QuotationLine {
  const { essay, found, source, to, also, verdict, similarity, changes, words, cited, elsewhere } = quotation;
  return {
    from: { essay, paragraph: found.first },
    text: found.text,
    source,
    to: to === null ? null : placeOf(to),
    also: also.map(placeOf),
    verdict,
    // An altered quotation is never all the same, however long it is.
    similarity:
      similarity === null
        ? null
        : verdict === 'altered'
          ? Math.min(0.999, round(similarity))
          : round(similarity),
    changes: changes.map(({ kind, printed, source: was }) => ({ kind, printed, source: was })),
    kind: found.kind,
    depth: found.depth,
    words,
    cited: cited === null ? null : { series: cited.series, number: cited.number, work: cited.work },
    elsewhere,
  };
}

const placeOf = ({ essay, paragraph }: Place): LinePlace => ({ essay, paragraph });
const round = (share: number): number => Math.round(share * 1000) / 1000;

/** Words printed again without quotation marks, as data: the fields of a line of `reuses.jsonl`. */
export interface ReuseLine {
  readonly from: { readonly essay: string; readonly paragraph: string };
  /** The earlier essay and paragraph. */
  readonly to: { readonly essay: string; readonly paragraph: string };
  readonly words: number;
}

export const reuseLines = ({ quotations }: Archive): ReuseLine[] =>
  quotations.reuses.map(({ essay, paragraph, first, words }) => ({
    from: { essay, paragraph },
    to: { essay: first.essay, paragraph: first.paragraph },
    words,
  }));
