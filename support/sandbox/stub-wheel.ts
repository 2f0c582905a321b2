// Makes an empty wheel called odoo 19.0: the OCA addons require a distribution of that name, which no index has.

/** A Python script that writes the wheel into the folder given as its argument. */
export const STUB_WHEEL_SCRIPT = `
import os, sys, zipfile
info = "odoo-19.0.dist-info"
files = {
    info + "/METADATA": "Metadata-Version: 2.1\\nName: odoo\\nVersion: 19.0\\nSummary: Stands in for Odoo, which lies elsewhere\\n",
    info + "/WHEEL": "Wheel-Version: 1.0\\nGenerator: vouch\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
}
record = info + "/RECORD"
files[record] = "".join(name + ",,\\n" for name in [*files, record])
with zipfile.ZipFile(os.path.join(sys.argv[1], "odoo-19.0-py3-none-any.whl"), "w") as wheel:
    for name, text in files.items():
        wheel.writestr(name, text)
`;
