import { hash } from 'node:crypto';

/** SHA-256 in hexadecimal, as in manifests. */
export const sha256Of = (content: string | Uint8Array): string => hash('sha256', content);
