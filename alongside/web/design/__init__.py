"""How Alongside looks and speaks on a page: layout, components, form fields, dates in words, paper."""
