/** Where a statement can be looked up: an RFC section, or another document. */
export type Reference =
  | {
      /** The number of the RFC. */
      readonly rfc: number;
      /** Without the sign, as in "5.14"; absent for the whole document. */
      readonly section?: string | undefined;
    }
  | { readonly title: string; readonly url: string };

/** The reference as people cite it: "RFC 8866 §5.14". */
export function referenceText(reference: Reference): string {
  if ('title' in reference) return reference.title;
  const { rfc, section } = reference;
  return section === undefined ? `RFC ${rfc}` : `RFC ${rfc} §${section}`;
}

/** Its address at the RFC Editor, or the document's own. */
export function referenceUrl(reference: Reference): string {
  if ('url' in reference) return reference.url;
  const page = `https://www.rfc-editor.org/rfc/rfc${reference.rfc}`;
  if (reference.section === undefined) return page;
  const appendix = /^[A-Z]/.test(reference.section);
  return `${page}#${appendix ? 'appendix' : 'section'}-${reference.section}`;
}
