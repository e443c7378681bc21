# Prints the text of a Word file as python-docx reads it: properties, then paragraphs and cells in their order.
import sys
import docx
from docx.table import Table
from docx.text.paragraph import Paragraph


def text_of(paragraph):
    return "".join(node.text or "" for node in paragraph._p.iter() if node.tag.endswith("}t"))


def show(parent, element):
    for child in element.iterchildren():
        if child.tag.endswith("}p"):
            print(text_of(Paragraph(child, parent)))
        elif child.tag.endswith("}tbl"):
            for row in Table(child, parent).rows:
                for cell in row.cells:
                    show(cell, cell._tc)


document = docx.Document(sys.argv[1])
print("title:", document.core_properties.title)
print("author:", document.core_properties.author)
show(document, document.element.body)
