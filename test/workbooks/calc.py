"""LibreOffice without a window: saving a workbook anew, everything in it recalculated."""
import atexit
import shutil
import subprocess
import tempfile
from pathlib import Path

# 0 recalculates always, whatever results the file holds
SETTINGS = '''<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
'''
_profile = None


def profile():
    """A user profile of our own, for this process."""
    global _profile
    if not _profile:
        _profile = Path(tempfile.mkdtemp(prefix='workbooks-profile-'))
        atexit.register(shutil.rmtree, _profile, ignore_errors=True)
        (_profile / 'user').mkdir()
        (_profile / 'user' / 'registrymodifications.xcu').write_text(SETTINGS, encoding='utf-8')
    return _profile


def save_anew(files, folder, timeout=240):
    """Saves workbooks by LibreOffice into a folder, under their own names."""
    program = shutil.which('soffice') or shutil.which('libreoffice')
    if not program:
        raise RuntimeError('LibreOffice (soffice) is not installed')
    subprocess.run(
        [program, f'-env:UserInstallation={profile().as_uri()}', '--headless', '--norestore', '--convert-to',
         'xlsx:Calc MS Excel 2007 XML', '--outdir', str(folder), *map(str, files)],
        check=True, timeout=timeout, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    missing = [str(file) for file in files if not (Path(folder) / Path(file).name).exists()]
    if missing:
        raise RuntimeError(f'LibreOffice could not open: {", ".join(missing)}')
