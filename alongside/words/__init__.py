"""The words of the field as dated data: code lists, clocks, phrases, normal forms. The charity can change them."""
