# Prints what python-docx reads of a Word file, as JSON: properties, paragraphs and cells in their order, footnotes, links.
import json
import sys
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

document = docx.Document(sys.argv[1])
result = {"paragraphs": [], "cells": [], "footnotes": [], "links": []}


def text_of(element):
    parts = {qn("w:t"): lambda node: node.text or "", qn("w:br"): lambda node: " ", qn("w:tab"): lambda node: " "}
    return "".join(parts[node.tag](node) for node in element.iter() if node.tag in parts and run_part(node))


def run_part(node):
    return node.getparent().tag == qn("w:r")


def links_of(element, part):
    for link in element.iter(qn("w:hyperlink")):
        relationship = link.get(qn("r:id"))
        target = part.rels[relationship].target_ref if relationship else "#" + link.get(qn("w:anchor"))
        result["links"].append([target, text_of(link)])


def read(parent, element):
    for child in element.iterchildren():
        if child.tag == qn("w:p"):
            paragraph = Paragraph(child, parent)
            result["paragraphs"].append([paragraph.style.name, text_of(paragraph._p)])
        elif child.tag == qn("w:tbl"):
            for row in Table(child, parent).rows:
                for cell in row.cells:
                    result["cells"].append(text_of(cell._tc))
                    read(cell, cell._tc)


read(document, document.element.body)
links_of(document.element.body, document.part)
for relationship in document.part.rels.values():
    if relationship.reltype.endswith("/footnotes"):
        part = relationship.target_part
        notes = parse_xml(part.blob)
        links_of(notes, part)
        result["footnotes"] = [text_of(note) for note in notes if int(note.get(qn("w:id"))) > 0]
properties = document.core_properties
for name in ["title", "subject", "author", "last_modified_by", "content_status"]:
    result[name] = getattr(properties, name)
print(json.dumps(result))
