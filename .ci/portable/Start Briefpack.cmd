@echo off
rem Opens a window in which the command briefpack works. It needs no installation and no
rem administrator: it runs from your own folder, or from a memory stick.
set "PATH=%~dp0;%PATH%"
cd /d "%USERPROFILE%\Documents"
echo Write: briefpack guide
cmd /k
