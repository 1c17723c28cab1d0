"""Edits a circular as an office would, in LibreOffice itself: python3 edit_circular.py in.docx out.docx edits.json

edits.json is a list of {"find": text, "replace": text, "at": n} and {"deleteRow": text}; `at` says which of the hits.
"""

import json
import subprocess
import sys
import tempfile
import time
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("soffice does not answer")


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def replace(document, find, words, at):
    search = document.createSearchDescriptor()
    search.SearchString = find
    hits = document.findAll(search)
    if hits.getCount() <= at:
        raise SystemExit(f"not found: {find}")
    hits.getByIndex(at).setString(words)


def delete_row(document, text):
    for table in document.getTextTables():
        for name in table.getCellNames():
            if table.getCellByName(name).getString() == text:
                table.getRows().removeByIndex(int("".join(c for c in name if c.isdigit())) - 1, 1)
                return
    raise SystemExit(f"no row with {text}")


def main(source, target, edits):
    pipe = f"biaogan{time.time_ns()}"
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                f"-env:UserInstallation=file://{profile}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            context = connect(pipe)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, (option("Hidden", True),))
            for edit in edits:
                if "deleteRow" in edit:
                    delete_row(document, edit["deleteRow"])
                else:
                    replace(document, edit["find"], edit["replace"], edit.get("at", 0))
            document.storeToURL(uno.systemPathToFileUrl(target), (option("FilterName", "MS Word 2007 XML"),))
            document.close(True)
            desktop.terminate()
        finally:
            office.wait(30)


main(sys.argv[1], sys.argv[2], json.load(open(sys.argv[3], encoding="utf-8")))
