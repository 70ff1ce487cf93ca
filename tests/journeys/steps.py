"""What people do on the way from a referral to a first contact, a step each, as they do it on a page."""

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

CHILD, PARENT = "Robin Tarn", "Alison Tarn"
PHONE_NUMBER = "07700 900731"
SAFE = "Weekdays before three, when she is alone. No voicemail."
REASON = "New phone, new trainers, and a car that waits by the bus stop."
HER_WORDS = "I knew something was wrong, and nobody rang me."


def be(page: "Page", name: str) -> None:
    """One click on the persona page."""
    page.goto("/demo/")
    page.get_by_role("button", name=f"Be {name}", exact=True).click()
    expect(page.locator("header").get_by_text(name)).to_be_visible()


def go(page: "Page", link: str) -> None:
    page.get_by_role("link", name=link).first.click()


def choose(page: "Page", question: str, answer: str) -> None:
    """Answer a question with buttons or ticks."""
    page.get_by_role("group", name=question).get_by_label(answer, exact=True).check()


def main(page: "Page") -> "Locator":
    return page.locator("main")


def words(page: "Page") -> str:
    """Everything the page says, closed parts as well."""
    return re.sub(r"\s+", " ", main(page).text_content() or "").strip()


def says(page: "Page", *sentences: str) -> None:
    for sentence in sentences:
        expect(main(page)).to_contain_text(sentence)


def refers(page: "Page", child: str = CHILD, parent: str = PARENT) -> str:
    """The professional's form; the reference of what was sent."""
    go(page, "Refer a family")
    page.get_by_label("Child’s name").fill(child)
    choose(page, "What is the worry about?", "Criminal exploitation")
    page.get_by_label("Does the child have a worker?").fill("Chidi Obi, Streetlight")
    page.get_by_label("What are you worried about?").fill(REASON)
    page.get_by_label("Parent’s name").fill(parent)
    page.get_by_label("Who are they to the child?").fill("Mum")
    page.get_by_label("Parent’s phone").fill(PHONE_NUMBER)
    choose(page, "Does the parent know of this referral?", "Yes, we have talked about it")
    page.get_by_label("How and when is it safe to ring them?").fill(SAFE)
    page.get_by_label("How can we reach you?").fill("01632 960017, mornings")
    page.get_by_role("button", name="Send the referral").click()
    found = re.search(r"R-\w{4}-\w{4}", words(page))
    assert found, words(page)
    return found.group()


def screens(page: "Page", reference: str) -> None:
    page.get_by_role("link", name="Screening").click()
    page.get_by_role("listitem").filter(has_text=reference).get_by_role("link").click()
    page.get_by_role("button", name="Screen it").click()
    choose(page, "How high is the need?", "High")
    choose(page, "What should it lead to?", "A Parent Liaison Officer for this family")
    page.get_by_label("Why?").fill("An adult with a car, and gifts.")
    page.get_by_role("button", name="Keep this screening").click()
    says(page, f"Referral {reference} is screened.")


def allocates(page: "Page", reference: str, to: str) -> None:
    page.get_by_role("link", name="Today").click()
    page.get_by_role("link", name=reference).click()
    says(page, "What each PLO holds today")
    expect(page.get_by_role("row", name=to)).to_be_visible()
    choose(page, "Who will you ask?", to)
    page.get_by_label("Why them?").fill("Room, and she lives near.")
    page.get_by_role("button", name="Give the family to them").click()
    says(page, f"{to} has the family, and sees it from now on.")


def opens_the_call(page: "Page") -> None:
    """From Today, one tap, to how it is safe to ring and the form of what came of it."""
    page.goto("/today/")
    says(page, "First contacts due")
    expect(main(page).get_by_role("listitem").filter(has_text=PARENT)).to_contain_text(re.compile(r"\d+ minutes? left"))
    go(page, PARENT)


def writes_an_attempt(page: "Page") -> None:
    choose(page, "Who was it with?", f"{PARENT}, Mum")
    choose(page, "What came of it?", "No answer")
    page.get_by_label("What was said, and what you promised").fill("It rang out. I left no message.")
    page.get_by_role("button", name="Write it down").click()
    says(page, "Written down. Thank you.")


def writes_how_to_ring(page: "Page") -> None:
    """On the family's page: what the referrer heard from her."""
    page.get_by_role("link", name="Write down what they said is safe").first.click()
    choose(page, "Which way of reaching them?", "A phone call")
    choose(page, "Is it safe?", "Yes")
    page.get_by_label("Their own words about it").fill("Ring me, I am alone till three.")
    main(page).get_by_role("button").first.click()
    says(page, "It is written down, and counts from now on.")


def writes_the_first_contact(page: "Page") -> None:
    choose(page, "Who was it with?", f"{PARENT}, Mum")
    choose(page, "What came of it?", "We spoke")
    page.get_by_label("How many minutes?").fill("25")
    page.get_by_label("What was said, and what you promised").fill(f"“{HER_WORDS}” I ring again on Thursday.")
    explained = page.get_by_role("group", name="What did you explain?")
    for box in explained.get_by_role("checkbox").all():
        box.check()
    choose(page, "Would they like support?", "Yes, they would like support")
    page.get_by_label("How they put it").fill("Yes. Please come on Thursday.")
    choose(page, "May the person who referred them be told", "Yes, they agree")
    page.get_by_role("button", name="Write it down").click()
    says(page, "Written down. Thank you.")


def answers_the_referrer(page: "Page", reference: str) -> None:
    """Through the release gate: read word for word, then it leaves."""
    page.goto("/referrals/?show=done")
    page.get_by_role("listitem").filter(has_text=reference).get_by_role("link").click()
    page.get_by_role("button", name="Answer the referrer").click()
    choose(page, "Does the parent know that you are passing this on?", "Yes, they were told and agreed")
    page.get_by_role("button", name="Read the letter").click()
    says(page, "Nothing has left yet.", reference, "they would like our support")
    page.get_by_role("button", name="Yes, this may leave").click()
    expect(page.get_by_role("link", name="Open it as a PDF")).to_be_visible()
    says(page, reference)
