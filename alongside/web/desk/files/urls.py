"""Addresses of files. Identifiers are random; no name of a file or a person ever stands in one."""

from django.urls import path

from alongside.web.desk.files import reading, sending

_O = "observations/<uuid:observation>/files/"
_F = f"{_O}<uuid:attachment>/"

urlpatterns = [
    path(_O, sending.ask, name="files_ask"),
    path(f"{_O}add/", sending.add, name="files_add"),
    path(f"{_O}not-kept/", sending.not_stored, name="files_not_stored"),
    path(_F, reading.file, name="file"),
    path(f"{_F}preview/", reading.preview, name="file_preview"),
    path(f"{_F}original/", reading.original, name="file_original"),
    path(f"{_F}stop/", reading.stop, name="file_stop"),
    path("families/<uuid:family>/files/", reading.family_files, name="family_files"),
]
