"""Bad input: what a cat on the keyboard, a broken phone, an old page or somebody with bad intent may send."""

from urllib.parse import quote_plus

MARK = '<b id="zz9">{{ 7 * 7 }}{% zz9 %}</b>'
BREAKS_OUT = "\"'><script>zz9()</script>"
# None of these may ever stand in a page as they were sent.
UNESCAPED = ('<b id="zz9"', "<script>zz9", 'zz9">{{ 7')

NASTY: tuple[str, ...] = (
    "", " ", "\t\r\n", "\0", "words\0words", "\ud800", "words \udfff words", "\x1b[31m\x07\x7f", "\ufeff", "\uffff",
    "\u2028\u2029", "\u202eright to left\u202c", "👩‍👩‍👧‍👦" * 40, "e" + "\u0301" * 500, "Zz" * 50_000, "é " * 60_000,
    MARK, BREAKS_OUT, "</textarea><b id=\"zz9\">", "{{ config }}{% raw %}", "${7*7}", "%s%n%(name)s", "{0.__class__}",
    "=HYPERLINK(\"http://127.0.0.1\")", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "' OR 1=1 --", "\\", "a|b|c",
    "\r\nSet-Cookie: zz9=1", "../../../etc/passwd", "file:///etc/passwd", "//127.0.0.1/", "javascript:zz9()",
    "-1", "0", "00", "31", "32", "13", "1e309", "NaN", "Infinity", "-0", "0x10", "1_000", "9" * 30, "9" * 5000, "2.5",
    "99999", "0000", "10000", "1899", "2101", "²", "½", "Ⅷ", "٣", "१२", "２０２６", "一", "29", "February", "fe", "Ma",
    "25:00", "24:00", "9:60", "٩:٣٠", "noon", "1:30", "-1:00", "99:99",
    "None", "null", "true", "on", "[]", "{}", "undefined", "nobody@", "a@b@c.invalid", "x" * 300 + "@alongside.invalid",
    "00000000-0000-0000-0000-000000000000",
    "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
    "{6ba7b810-9dad-11d1-80b4-00c04fd430c8}",
    "urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8", "07700 900" + "0" * 80, "ZZ99 9ZZ",
    "2026-13-45", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00",
)  # fmt: skip
HUGE = "w" * 1_000_000

# A body of another kind than our pages send. (content type, body)
ENVELOPES: tuple[tuple[str, bytes], ...] = (
    ("application/json", b'{"name": ["x", {"y": null}]}'),
    ("application/json", b"{" * 10_000),
    ("text/plain", b"name=x"),
    ("", b"name=x"),
    ("multipart/form-data", b"--x\r\nno boundary\r\n"),
    ("multipart/form-data; boundary=", b"--\r\n"),
    ("multipart/form-data; boundary=" + "b" * 500, b"--b\r\n"),
    ("multipart/form-data; boundary=zz", b'--zz\r\nContent-Disposition: form-data; name="name"\r\n\r\nhalf'),
    ("multipart/form-data; boundary=zz", b"--zz\r\nContent-Disposition: form-data\r\n\r\nx\r\n--zz--\r\n"),
    ("multipart/form-data; boundary=zz",
     b'--zz\r\nContent-Disposition: form-data; name="name"; filename="a\0b"\r\n\r\nx\r\n--zz--\r\n'),
    ("multipart/form-data; boundary=zz",
     b'--zz\r\nContent-Disposition: form-data; name="n"\r\nContent-Transfer-Encoding: base64\r\n\r\n!\r\n--zz--\r\n'),
    ("application/x-www-form-urlencoded", b"%"),
    ("application/x-www-form-urlencoded", b"name=%ff%fe&%ff=1&name=%ED%A0%80&=&&;"),
    ("application/x-www-form-urlencoded", b"\xff\xfe\x00"),
    ("application/x-www-form-urlencoded", b"&".join(b"a%d=1" % n for n in range(600))),
    ("application/x-www-form-urlencoded; charset=latin-1", b"name=%e9"),
    ("application/x-www-form-urlencoded; charset=zz9", b"name=x"),
    ("application/x-www-form-urlencoded", b"name=" + b"x" * 2_600_000),
)  # fmt: skip
# Some of these turn plain letters into half characters that no database takes, or are not for text at all.
CHARSETS = (
    "utf-7",
    "unicode_escape",
    "raw_unicode_escape",
    "utf-16",
    "hex",
    "rot13",
    "zz9",
    "idna",
    "undefined",
    "\u00e9",
)

CURSORS = ("after", "before", "show", "shelf", "state", "whose", "hub", "kind", "channel", "sent", "family", "year",
           "quarter", "next", "draft", "with", "back", "by", "page", "person", "did", "from", "until")  # fmt: skip
TAILS = ("%00", "%ff", "%2e%2e/", "../", "..%2f", ";a=b", "x", "%20",
         "%0d%0aSet-Cookie:zz9=1", "%F0%9F%98%80", "//", "/",
         "a" * 3000,
         "%C0%AE", "%25", "?" + "q" * 20_000, "?%00=1", "?a=%ff", "?a=%ED%A0%80", "?" + "a=1&" * 700,
         "?" + quote_plus(MARK), "#x", "?a[]=1&a=2&a", "?=&&&")  # fmt: skip
