import { escapeXml } from '../xml.ts';

/** A page of a book. `body` is XHTML. */
export const xhtmlPage = (title: string, lang: string, body: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE html>',
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">`,
    '<head>',
    `<title>${escapeXml(title)}</title>`,
    '<link rel="stylesheet" type="text/css" href="book.css"/>',
    '</head>',
    body,
    '</html>\n',
  ].join('\n');
