import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from 'pdf-lib';

/** Where pieces of text stand in the order of reading: by page and number of marked content, its line and its rank there. */
export type Ranks = ReadonlyMap<string, { readonly line: number; readonly rank: number }>;

/** Puts the pieces of each line into the order of reading in the structure, too. */
export function orderStructure(pdf: PDFDocument, ranks: Ranks): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root === undefined) return;
  const first = (
    kid: unknown,
    page: PDFRef | undefined,
  ): { readonly line: number; readonly rank: number } | undefined => {
    if (kid instanceof PDFNumber)
      return page === undefined ? undefined : ranks.get(`${page.toString()} ${kid.asNumber()}`);
    const found = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
    if (!(found instanceof PDFDict)) return undefined;
    const own = pageOf(found) ?? page;
    const number = found.lookupMaybe(PDFName.of('MCID'), PDFNumber);
    if (number !== undefined) return first(number, own);
    const kids = kidsOf(found);
    return kids.map((inner) => first(inner, own)).find((rank) => rank !== undefined);
  };
  const order = (element: PDFDict, above: PDFRef | undefined): void => {
    const page = pageOf(element) ?? above;
    const holder = element.get(PDFName.of('K'));
    const list = holder instanceof PDFRef ? pdf.context.lookup(holder) : holder;
    if (list instanceof PDFArray) {
      const kids = list.asArray().map((kid) => ({ kid, rank: first(kid, page) }));
      for (const line of new Set(kids.map(({ rank }) => rank?.line))) {
        if (line === undefined) continue;
        const places = kids.flatMap(({ rank }, index) => (rank?.line === line ? [index] : []));
        const sorted = places
          .flatMap((index) => kids[index] ?? [])
          .sort((one, other) => (one.rank?.rank ?? 0) - (other.rank?.rank ?? 0));
        places.forEach((index, at) => {
          const kid = sorted[at]?.kid;
          if (kid !== undefined) list.set(index, kid);
        });
      }
    }
    for (const kid of kidsOf(element)) {
      const found = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
      if (found instanceof PDFDict && found.get(PDFName.of('K')) !== undefined) order(found, page);
    }
  };
  const kidsOf = (element: PDFDict): readonly unknown[] => {
    const holder = element.get(PDFName.of('K'));
    const list = holder instanceof PDFRef ? pdf.context.lookup(holder) : holder;
    if (list instanceof PDFArray) return list.asArray();
    return holder === undefined ? [] : [holder];
  };
  order(root, undefined);
}

function pageOf(element: PDFDict): PDFRef | undefined {
  const page = element.get(PDFName.of('Pg'));
  return page instanceof PDFRef ? page : undefined;
}
