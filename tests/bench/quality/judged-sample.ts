/**
 * Searches over the sample, each with the paragraphs that whoever typed it ought to find. Those who built the search
 * chose both by reading the notes, knowing how it ranks: no readers were asked, nobody judged a second time, and
 * what a search showed may have led back to a paragraph that was then counted in. So they guard against getting
 * worse, and don't measure how well strangers are served. A paragraph is `<number> <anchor>`; a note is cited by
 * its number alone.
 */
export interface Judged {
  readonly typed: string;
  readonly wanted: readonly string[];
}

export const JUDGED_SAMPLE: readonly Judged[] = [
  // Names.
  { typed: 'Marx', wanted: ['8 p1', '3 p17'] },
  { typed: 'Engelbart', wanted: ['7 p4'] },
  { typed: 'berners-lee', wanted: ['7 p1'] },
  { typed: 'Freiligrath', wanted: ['8 p1'] },
  { typed: 'Shelley Hunt Examiner', wanted: ['8 p4', '8 p6'] },
  { typed: 'Frow Salford', wanted: ['8 p12'] },
  { typed: 'Cordell scissors', wanted: ['5 p7'] },
  { typed: 'Ruth Finnegan', wanted: ['5 p2'] },
  { typed: 'paleologue sazonov', wanted: ['9 p15'] },
  { typed: 'Cambon Grey letter', wanted: ['9 p5', '9 p6', '9 p7', '9 p18'] },
  { typed: 'Spare Rib', wanted: ['8 p18', '8 p22'] },
  { typed: 'Northern Star chartists', wanted: ['8 p9'] },
  { typed: 'New York Times wrong number', wanted: ['1 p5'] },
  { typed: 'Splits and Fusions', wanted: ['6 p5', '8 p15'] },
  { typed: 'Estienne Plato', wanted: ['7 p3'] },
  // What a reader would ask.
  { typed: 'sykes picot', wanted: ['9 p1', '9 p2'] },
  { typed: 'sykes-picot map', wanted: ['9 p14', '9 p3'] },
  { typed: 'mandate Syria San Remo', wanted: ['9 p23'] },
  { typed: 'secret documents Trotsky', wanted: ['9 p20'] },
  { typed: 'purple numbers', wanted: ['7 p4'] },
  { typed: 'paragraph number ledger', wanted: ['7 p13'] },
  { typed: 'tombstone', wanted: ['7 p15'] },
  { typed: 'legal deposit', wanted: ['8 p7'] },
  { typed: 'copyright quotation fair dealing', wanted: ['5 p8'] },
  { typed: 'interpolation between known dates', wanted: ['2 p4', '2 p5'] },
  { typed: 'weekly becomes fortnightly', wanted: ['2 p15', '2 p14'] },
  { typed: 'dates on Tuesdays', wanted: ['1 p13', '4 p7', '4 p8'] },
  { typed: 'misspelt January', wanted: ['1 p12'] },
  { typed: 'Janaury', wanted: ['1 p12'] },
  { typed: 'two digit years', wanted: ['1 p16', '1 p6'] },
  { typed: 'change of title', wanted: ['6 h-titles-that-change', '6 p16', '6 p15'] },
  { typed: 'ILWP Bulletin', wanted: ['6 standfirst', '6 p1', '6 p17'] },
  { typed: 'range of months', wanted: ['10 p14'] },
  { typed: 'previous four issues', wanted: ['3 p7', '3 p6'] },
  { typed: 'quotation marks', wanted: ['5 standfirst', '5 p1', '5 p2', '5 p6'] },
  { typed: 'lead-in colon', wanted: ['5 p3', '5 p4'] },
  // Phrases, exclusion, spelling.
  { typed: '"a name; a date is evidence"', wanted: ['1 p14'] },
  { typed: '“two candidates are none”', wanted: ['10 p13'] },
  { typed: '"rise like lions"', wanted: ['8 p5'] },
  { typed: '"tödten den Geist"', wanted: ['8 p2'] },
  { typed: '"todten den geist nicht"', wanted: ['8 p2'] },
  { typed: '"in silence" guess', wanted: ['5 p10', '5 p9'] },
  { typed: 'Guardian -Sykes 1959', wanted: ['6 p14'] },
  { typed: '"number 1128" -"known case"', wanted: ['4 p2', '4 p6'] },
  { typed: 'état arabe indépendant', wanted: ['9 p10'] },
  { typed: 'etat arabe', wanted: ['9 p10'] },
  { typed: 'co-operation of the Arabs', wanted: ['9 p13'] },
  { typed: 'cooperation arabs', wanted: ['9 p13'] },
  // Filters.
  { typed: 'cites:1254', wanted: ['1 p2', '3 p3', '5 p4', '7 p6', '10 p5'] },
  { typed: 'cites:1128 Tuesday', wanted: ['4 p1'] },
  { typed: 'calendar in:title', wanted: ['2 standfirst'] },
];
