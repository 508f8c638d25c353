/** A quotation put into a made essay, with all that the archive ought to find out about it. */
export type PlantKind =
  | 'exact'
  | 'running'
  | 'word-dropped'
  | 'word-added'
  | 'word-changed'
  | 'cut-marked'
  | 'cut-unmarked'
  | 'joined'
  | 'reprinted'
  | 'near-copy'
  | 'stock-phrase';

export interface PlantedQuotation {
  readonly kind: PlantKind;
  /** Its paragraphs as printed, without the marks round them. */
  readonly paragraphs: readonly string[];
  readonly setOff: boolean;
  readonly words: number;
  /** The issue whose words these are; null for words that are nobody's. */
  readonly from: number | null;
  readonly verdict: 'exact' | 'altered' | null;
  /** Whether a citation beside it names the issue. */
  readonly cited: boolean;
}
