"""How a file that is being sent comes in: only where a page asks for files, in pieces, and never under a name.

What is too large or too many is let pass by without being kept, so that the page can say so file by file.
"""

from collections.abc import Callable
from typing import IO, TYPE_CHECKING, Any, TypeVar

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile

from alongside.files.incoming import AT_ONCE, LARGEST, arriving

V = TypeVar("V", bound=Callable[..., Any])
# Beyond this nobody is sending photos: the line is closed without listening to the end.
_HOPELESS = 40 * LARGEST


def takes_files(view: V) -> V:
    """Marks a view that asks for files. Sent to any other page, a file is let pass by."""
    view.takes_files = True  # type: ignore[attr-defined]
    return view


if TYPE_CHECKING:
    _File = UploadedFile[bytes]
else:
    _File = UploadedFile


class Sent(_File):
    """One file as it was sent. `whole` is False when it was too large, or could not be put down, and holds nothing."""

    def __init__(self, stream: IO[bytes], name: str, size: int, whole: bool) -> None:
        super().__init__(file=stream, name=name, size=size)
        self.stream, self.whole = stream, whole


class Nameless(FileUploadHandler):
    """The one upload handler of the settings."""

    chunk_size = 256 * 1024

    def __init__(self, request: Any = None) -> None:
        super().__init__(request)
        self._stream: IO[bytes] | None = None
        self._held, self._whole, self._number = 0, True, 0

    def handle_raw_input(
        self, input_data: Any, META: dict[str, str], content_length: int, boundary: Any, encoding: str | None = None
    ) -> None:
        if content_length > _HOPELESS:
            raise RequestDataTooBig

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        if not _wanted(self.request):
            raise SkipFile
        self._number += 1
        self._held, self._whole = 0, self._number <= AT_ONCE
        self._stream = arriving()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self._held += len(raw_data)
        if self._held > LARGEST:
            self._drop()
        if not self._whole or self._stream is None:
            return
        try:
            self._stream.write(raw_data)
        except OSError:  # no room
            self._drop()

    def _drop(self) -> None:
        if self._whole and self._stream is not None:
            self._stream.close()
            self._whole, self._stream = False, arriving()

    def file_complete(self, file_size: int) -> Sent | None:
        if self._stream is None:
            return None
        stream, self._stream = self._stream, None
        stream.seek(0)
        return Sent(stream, self.file_name or "", file_size, self._whole)

    def upload_interrupted(self) -> None:
        if self._stream is not None:
            self._stream.close()
            self._stream = None


def _wanted(request: Any) -> bool:
    """Asked before the view is: whoever is not signed in has nothing to send."""
    match = getattr(request, "resolver_match", None)
    user = getattr(request, "user", None)
    return bool(match and getattr(match.func, "takes_files", False) and user and user.is_authenticated)
