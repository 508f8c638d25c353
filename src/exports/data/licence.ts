/** A licence as a data package names it: by its id and address where it is one of the common ones, else by its title. */
export interface DataLicence {
  readonly name: string;
  readonly title: string;
  readonly path?: string;
}

const CREATIVE_COMMONS = /^CC (BY(?:-(?:SA|NC|ND|NC-SA|NC-ND))?) (\d\.\d)$/i;

export function licenceOf(licence: string | undefined): DataLicence | null {
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
