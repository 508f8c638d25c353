import { hash } from 'node:crypto';

/** As manifests have it: SHA-256 in hexadecimal figures. */
export const sha256Of = (content: string | Uint8Array): string => hash('sha256', content);
