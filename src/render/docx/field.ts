import * as docx from 'docx';

/**
 * A field as Word writes it (`w:fldChar`): what Word shall compute, and between its marks what it would compute now.
 * Word shows that result and asks nothing; it computes the field anew when somebody tells it to, or prints.
 *
 * @param instruction The field code: `REF opening \\n \\h`.
 */
export function field(
  instruction: string,
  result: readonly docx.ParagraphChild[],
  run: docx.IRunPropertiesOptions,
): readonly docx.ParagraphChild[] {
  const part = (child: docx.XmlComponent) => new docx.Run({ ...run, children: [child] });
  return [
    part(mark('begin')),
    part(new Instruction(instruction)),
    part(mark('separate')),
    ...result,
    part(mark('end')),
  ];
}

function mark(kind: 'begin' | 'separate' | 'end'): docx.XmlComponent {
  return new docx.BuilderElement({
    name: 'w:fldChar',
    attributes: { kind: { key: 'w:fldCharType', value: kind } },
  });
}

/** The code of a field (`w:instrText`), with the spaces around it that Word writes. */
class Instruction extends docx.XmlComponent {
  constructor(instruction: string) {
    super('w:instrText');
    this.root.push({ _attr: { 'xml:space': 'preserve' } }, ` ${instruction} `);
  }
}
