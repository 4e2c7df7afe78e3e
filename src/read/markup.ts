import type {Reader} from './reader.js'

/** A saved web page. Its parser is loaded only by the run that reads one. */
export const html: Reader = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml', '.mht'],
  matches: head =>
    /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|meta|table|div|p|\?xml)\b/iu.test(head),
  load: async () => (await import('./html.js')).readHtml,
}

/** Markdown with tables. Its parser is loaded only by the run that reads one. */
export const markdown: Reader = {
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  matches: head => /^#{1,6} \S/mu.test(head) || /^\|? *:?-{3,}:? *\|/mu.test(head),
  load: async () => (await import('./markdown.js')).readMarkdown,
}
