"""A small fresh picture of a received one: drawn again from its points, so that nothing else of the file comes along.

Runs in the child process only. Where and when a photo was taken, the phone's name, thumbnails and whatever was hidden
in the file stay behind in the original.
"""

import base64
import io
import warnings
from typing import Final

WIDEST: Final = 1600
MOST_POINTS: Final = 100_000_000


class TooManyPoints(ValueError):
    """A picture that would fill the memory; a small file can claim to be one."""


def preview(path: str) -> str:
    """A JPEG in base64."""
    from PIL import Image, ImageOps

    warnings.simplefilter("ignore")
    Image.MAX_IMAGE_PIXELS = None  # measured below, with our own number
    with Image.open(path, formats=("JPEG", "PNG", "WEBP")) as picture:
        if picture.width * picture.height > MOST_POINTS:
            raise TooManyPoints
        picture.draft("RGB", (WIDEST, WIDEST))  # a large photo is opened small from the start
        turned = ImageOps.exif_transpose(picture)
        turned.thumbnail((WIDEST, WIDEST))
        plain = turned.convert("RGBA")
    fresh = Image.new("RGB", plain.size, "white")
    fresh.paste(plain, mask=plain.getchannel("A"))
    out = io.BytesIO()
    fresh.save(out, "JPEG", quality=82)
    return base64.b64encode(out.getvalue()).decode()
