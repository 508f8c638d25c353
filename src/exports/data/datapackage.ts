/**
 * `datapackage.json`: what the files of `/data/` hold, in the terms of Frictionless Data Package, so that a program
 * can check them and a stranger can read them in fifty years.
 */
import type { Archive } from '../../archive/types.ts';
import { createUrls } from '../../archive/urls.ts';
import { DATA_FILES } from './data-files.ts';

export interface FileSize {
  readonly bytes: number;
  /** SHA-256 of the bytes. */
  readonly sha256: string;
}

/** `sizeOf` returns the bytes of a file by its name. */
export function writeDatapackage(archive: Archive, sizeOf: (name: string) => FileSize): string {
  const { title, address, base, keeper } = archive;
  const licence = licenceOf(keeper.licence);
  const datapackage = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slugOf(title),
    title: `${title}: data`,
    homepage: address + createUrls(base).data(),
    description:
      'Records of the essays, issues and citations of the archive. The licence is of the records; rights in texts that are quoted in them stay with their holders.',
    contributors: [
      { title: keeper.name, path: keeper.contact.replace(/^mailto:.*/, address + base), roles: ['curator'] },
    ],
    ...(licence === null ? {} : { licenses: [licence] }),
    resources: DATA_FILES.map(({ name, title: label, says, mediatype, fields }) => {
      const { bytes, sha256 } = sizeOf(name);
      return {
        name: slugOf(name),
        path: name,
        title: label,
        description: says,
        mediatype,
        encoding: 'utf-8',
        ...formatOf(name, fields !== null),
        bytes,
        hash: `sha256:${sha256}`,
        ...(fields === null
          ? {}
          : {
              schema: {
                fields: fields.map((field) => ({
                  name: field.name,
                  type: field.type,
                  description: field.says,
                })),
                missingValues: [''],
              },
            }),
      };
    }),
  };
  return `${JSON.stringify(datapackage, null, 2)}\n`;
}

/** A table says that it is one; a comma-separated one also how it is written. */
function formatOf(name: string, table: boolean): Record<string, unknown> {
  const format = name.split('.').at(-1) ?? '';
  if (!table) return { format };
  if (format !== 'csv') return { format, type: 'table' };
  return {
    format,
    type: 'table',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
  };
}

const slugOf = (words: string): string =>
  words
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'archive';

/** A licence as a data package names it: by its id and address where it is one of the common ones, else by its title. */
export interface DataLicence {
  readonly name: string;
  readonly title: string;
  readonly path?: string;
}

const CREATIVE_COMMONS = /^CC (BY(?:-(?:SA|NC|ND|NC-SA|NC-ND))?) (\d\.\d)$/i;

function licenceOf(licence: string | undefined): DataLicence | null {
  if (licence === undefined) return null;
  const [, kind, version] = CREATIVE_COMMONS.exec(licence) ?? [];
  if (kind !== undefined && version !== undefined)
    return {
      name: `CC-${kind.toUpperCase()}-${version}`,
      title: licence,
      path: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`,
    };
  if (/^CC0(?: 1\.0)?$/i.test(licence))
    return {
      name: 'CC0-1.0',
      title: licence,
      path: 'https://creativecommons.org/publicdomain/zero/1.0/',
    };
  return { name: licence.replace(/[^A-Za-z0-9.-]+/g, '-'), title: licence };
}
