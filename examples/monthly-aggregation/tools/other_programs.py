#!/usr/bin/env python3
"""Writes the files that other programs than ours made: openpyxl, LibreOffice, Python's csv in GB18030.

Reads .tmp/drawings.json, which `npm run generate` writes from the same figures.
"""
import csv, datetime, json, pathlib, subprocess, tempfile
import openpyxl
from openpyxl.styles import Alignment, Font, Border, Side

HERE = pathlib.Path(__file__).resolve().parent.parent
INBOX = HERE / "workspace" / "2021-09" / "收件"
THIN = Border(*[Side(style="thin")] * 4)


def number(text):
    return float(text) if "." in text else int(text)


def workbook(sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.properties.created = book.properties.modified = datetime.datetime(2021, 9, 28, 9, 0)
    for drawn in sheets:
        sheet = book.create_sheet(drawn["name"])
        sheet.sheet_state = drawn["visibility"]
        for index, width in enumerate(drawn["widths"]):
            sheet.column_dimensions[openpyxl.utils.get_column_letter(index + 1)].width = width
        for mark in drawn["cells"]:
            cell = sheet.cell(mark["row"], mark["column"])
            kind, value = mark["kind"], mark["value"]
            if kind == "number":
                cell.value = number(value)
            elif kind == "date":
                cell.value = datetime.date.fromisoformat(value)
            else:
                cell.value = value
            if kind == "error":
                cell.data_type = "e"
            cell.number_format = mark.get("format") or ("yyyy-mm-dd" if kind == "date" else "@" if kind == "text" else "General")
            look = mark["look"]
            cell.font = Font(name="黑体" if look in ("title", "head") else "宋体", size=16 if look == "title" else 11)
            cell.alignment = Alignment(horizontal="center" if look in ("title", "head") else None, vertical="center")
            if look in ("head", "text", "number"):
                cell.border = THIN
        for merge in drawn["merges"]:
            sheet.merge_cells(start_row=merge["top"], start_column=merge["left"], end_row=merge["bottom"], end_column=merge["right"])
        if drawn["frozen"]:
            sheet.freeze_panes = sheet.cell(drawn["frozen"] + 1, 1)
    return book


def libreoffice(path, sheets):
    """Made with openpyxl, opened and saved again by LibreOffice in the format of the file's ending."""
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder) / (path.stem + ".xlsx")
        workbook(sheets).save(made)
        out = pathlib.Path(folder) / "out"
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", path.suffix[1:], "--outdir", str(out), str(made)], check=True, capture_output=True)
        path.write_bytes((out / path.name).read_bytes())


def gb18030(path, sheets):
    sheet = sheets[0]
    last = max(cell["row"] for cell in sheet["cells"])
    width = max(cell["column"] for cell in sheet["cells"])
    held = {(cell["row"], cell["column"]): cell["value"] for cell in sheet["cells"]}
    with open(path, "w", encoding="gb18030", newline="") as file:
        writer = csv.writer(file)
        for row in range(1, last + 1):
            writer.writerow([held.get((row, column), "") for column in range(1, width + 1)])


for drawn in json.loads((HERE / ".tmp" / "drawings.json").read_text("utf8")):
    path = INBOX / drawn["file"]
    print(drawn["program"], path.name)
    if drawn["program"] == "openpyxl":
        workbook(drawn["sheets"]).save(path)
    elif drawn["program"] == "libreoffice":
        libreoffice(path, drawn["sheets"])
    else:
        gb18030(path, drawn["sheets"])
