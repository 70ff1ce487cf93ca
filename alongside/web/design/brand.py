"""What the product is called and how it may be reached, in one place, for templates."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Product:
    name: str = "Alongside"
    line: str = "For those who stand beside a family"
    licence: str = "MIT"
    licence_url: str = "https://opensource.org/license/mit"
    emergency: str = "If a child is in danger now, call 999."


PRODUCT = Product()
