"""Edits workbooks in LibreOffice as a person would, and saves them in another format.

Argument: a JSON file of jobs, each {"in", "out", "filter", "options", "edits": [...]}.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def prop(name, value):
    item = PropertyValue()
    item.Name = name
    item.Value = value
    return item


def url(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(200):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.2)
    raise SystemExit("LibreOffice did not start")


def put(cell, value):
    if value is None:
        cell.setString("")
    elif isinstance(value, str):
        cell.setString(value)
    else:
        cell.setValue(value)


def sort(sheet, edit):
    area = sheet.getCellRangeByName(edit["range"])
    field = uno.createUnoStruct("com.sun.star.table.TableSortField")
    field.Field = edit["column"]
    field.IsAscending = edit["ascending"]
    fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
    uno.invoke(area, "sort", ((prop("SortFields", fields), prop("ContainsHeader", False)),))


def apply(document, edit):
    sheet = document.Sheets.getByName(edit["sheet"])
    if sheet.isProtected():
        sheet.unprotect("")
    kind = edit["do"]
    if kind == "set":
        put(sheet.getCellRangeByName(edit["cell"]), edit["value"])
    elif kind == "insertRow":
        sheet.Rows.insertByIndex(edit["row"] - 1, 1)
    elif kind == "deleteRow":
        sheet.Rows.removeByIndex(edit["row"] - 1, 1)
    elif kind == "insertColumn":
        sheet.Columns.insertByIndex(edit["column"], 1)
    elif kind == "sort":
        sort(sheet, edit)
    else:
        raise SystemExit(f"unknown edit {kind}")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        jobs = json.load(file)
    with tempfile.TemporaryDirectory() as home:
        pipe = f"ledger{os.getpid()}"
        office = subprocess.Popen(
            [
                "soffice",
                f"-env:UserInstallation={url(home)}",
                "--headless",
                "--norestore",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            context = connect(pipe)
            desktop = context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context
            )
            for job in jobs:
                document = desktop.loadComponentFromURL(
                    url(job["in"]), "_blank", 0, (prop("Hidden", True),)
                )
                for edit in job["edits"]:
                    apply(document, edit)
                document.storeToURL(
                    url(job["out"]),
                    (prop("FilterName", job["filter"]), prop("FilterOptions", job["options"])),
                )
                document.close(True)
            try:
                desktop.terminate()
            except Exception:
                pass
        finally:
            try:
                office.wait(20)
            except subprocess.TimeoutExpired:
                office.kill()


main()
