"""Makes an xlsx with openpyxl for every case: make-openpyxl.py CASES.json FOLDER"""
import datetime, json, sys
import openpyxl
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

cases, folder = json.load(open(sys.argv[1], encoding="utf-8")), sys.argv[2]
for case in cases:
    book = openpyxl.Workbook()
    book.remove(book.active)
    if case.get("from1904"):
        book.epoch = CALENDAR_MAC_1904
    for stated in case["sheets"]:
        sheet = book.create_sheet(stated["name"])
        if stated.get("visibility") == "hidden":
            sheet.sheet_state = "hidden"
        for address, kind, value, *rest in stated["cells"]:
            more = rest[0] if rest else {}
            cell = sheet[address]
            if "formula" in more:
                cell.value = "=" + more["formula"]
            elif kind == "number":
                written = more.get("written", value)
                cell.value = float(written) if any(mark in written for mark in ".e") else int(written)
            elif kind == "date":
                cell.value = datetime.date.fromisoformat(value)
            elif kind == "boolean":
                cell.value = value == "true"
            else:
                cell.value = value
                cell.data_type = "s"
            if "format" in more:
                cell.number_format = more["format"]
            if "comment" in more:
                cell.comment = Comment(more["comment"], "县联社")
        for merge in stated.get("merges", []):
            sheet.merge_cells(merge)
        for row in stated.get("hiddenRows", []):
            sheet.row_dimensions[row].hidden = True
        for column in stated.get("hiddenColumns", []):
            sheet.column_dimensions[get_column_letter(column)].hidden = True
    book.save(f"{folder}/{case['name']}.openpyxl.xlsx")
