/** The public registers of citations, each with what it says of itself. */
export const CITATION_REGISTERS = [
  {
    register: 'unresolved',
    title: 'Unresolved citations',
    description: 'Every citation that leads to no issue and no work, with the reason.',
    says: 'What these words point at could not be told. Nothing here is guessed: where print allows two readings none is taken, until the keeper has grounds for one.',
    empty: 'Every citation leads to an issue or a work.',
  },
  {
    register: 'dates',
    title: 'Numbers and dates that disagree',
    description: 'Every citation whose number and date disagree, with what each of them fits.',
    says: 'Print gives a number and a date that do not belong together. The words stand as printed, and the number is followed unless the keeper has grounds for another reading.',
    empty: 'No citation has a number and a date that disagree.',
  },
] as const;
