"""Only a checked record gets out; everything else is a failure with a type, after one repair at most."""

from decimal import Decimal

from excerpt import load

SOURCE = "Invoice of Acme (S-7). Paper 1,250.10. Ink 0.20. Total due: 1,250.30 EUR. Discount 0. Order 88412"
SUPPLIERS = {"S-7", "S-9"}


def invoice(status="ok", supplier_id="S-7", lines=("1250.10", "0.20"), total="1250.30"):
    amounts = ", ".join(f'{{"amount": {amount}}}' for amount in lines)
    return f'{{"status": "{status}", "supplier_id": "{supplier_id}", "lines": [{amounts}], "total": {total}}}'


def reply(text=None, stop="end"):
    return {"stop": stop, "text": invoice() if text is None else text}


def conforms(record):
    """As a JSON Schema validator: four fields, and numbers where numbers belong."""
    number = lambda value: isinstance(value, (int, Decimal)) and not isinstance(value, bool)
    return (
        isinstance(record, dict)
        and set(record) == {"status", "supplier_id", "lines", "total"}
        and number(record["total"])
        and all(number(line["amount"]) for line in record["lines"])
    )


class Rig:
    def __init__(self, *replies):
        self.replies, self.hints = list(replies), []

    def model(self, source, faults):
        self.hints.append(list(faults))
        if len(self.hints) > 5:
            raise AssertionError("asked for ever")
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]

    def extract(self, **options):
        result = load().extract(SOURCE, self.model, conforms, SUPPLIERS, **options)
        assert result["calls"] == len(self.hints)
        return result


def why(*replies):
    rig = Rig(*replies)
    result = rig.extract()
    assert result["kind"] == "failed" and "invoice" not in result
    return result["why"], len(rig.hints)


def test_what_was_cut_off_or_refused_is_no_record_and_is_not_asked_again():
    assert why(reply('{"status": "ok", "supplier', "length")) == ("length", 1)
    assert why(reply(stop="length")) == ("length", 1)  # even if it happens to parse
    assert why(reply("I cannot help with that.", "refusal")) == ("refusal", 1)
    assert why(reply(stop="a reason of next year")) == ("a reason of next year", 1)


def test_a_constraint_that_was_off_is_an_outcome_of_its_own():
    assert why(reply("```json\n" + invoice() + "\n```")) == ("off schema", 1)
    assert why(reply("")) == ("off schema", 1)
    assert why(reply('{"status": "ok", "supplier": "S-7"}')) == ("off schema", 1)
    assert why(reply("null")) == ("off schema", 1)
    assert why(reply(invoice(total='"1250.30"'))) == ("off schema", 1)


def test_the_model_may_say_that_it_cannot_read_it():
    assert why(reply(invoice(status="unreadable", lines=(), total="0"))) == ("unreadable", 1)


def test_a_checked_record_keeps_its_cents():
    result = Rig(reply()).extract()
    assert result["kind"] == "ok" and result["calls"] == 1
    assert result["invoice"]["total"] == Decimal("1250.30")


def test_sums_of_cents_are_exact():
    source = "0.10 and 0.20 make 0.30, S-7"
    ok = load().extract(source, lambda *_: reply(invoice(lines=("0.10", "0.20"), total="0.30")), conforms, SUPPLIERS)
    assert ok["kind"] == "ok"


def test_well_formed_inventions_are_found():
    for fake in (
        invoice(supplier_id="S-8"),
        invoice(total="1250.31"),
        invoice(lines=("1250.30",), total="1250.30"[:-1] + "1"),
        invoice(lines=(), total="0"),  # the confident default
        invoice(lines=("88.20", "1162.10")),  # adds up, and stands nowhere
        invoice(lines=("50.10", "0.20"), total="50.30"),  # part of another number only
        invoice(lines=("NaN",), total="NaN"),
        invoice(lines=("Infinity",), total="Infinity"),
    ):
        assert why(reply(fake)) == ("faults", 2)


def test_faults_go_back_once_and_a_mended_record_is_accepted():
    rig = Rig(reply(invoice(supplier_id="S-8", total="1250.31")), reply())
    result = rig.extract()
    assert result["kind"] == "ok" and result["calls"] == 2
    assert rig.hints[0] == [] and len(rig.hints[1]) == 3 and "S-8" in rig.hints[1][0]


def test_the_last_faults_reach_the_caller_and_the_limit_is_his():
    result = Rig(reply(invoice(supplier_id="S-8")), reply(invoice(supplier_id="S-6"))).extract()
    assert result["why"] == "faults" and "S-6" in result["details"][0]
    assert Rig(reply(invoice(supplier_id="S-8"))).extract(repairs=0)["calls"] == 1
