package vigil.report;

import vigil.casefile.Review;

/// Writes what people have decided, beside what the lines bear.
///
/// @param json where to
record JsonReview(JsonFields json) {
    void write(Review review) {
        json.objects("rejected", review.rejected(), this::rejected);
        json.objects("questions", review.questions(), this::question);
        json.objects("unattached", review.unattached(), this::unattached);
        json.objects("conflicts", review.conflicts(), this::conflict);
        json.objects("notes", review.notes(), this::note);
        json.objects("approvals", review.approvals(), this::approval);
    }

    private void rejected(Review.Rejected rejected) {
        entry(rejected.by());
        json.text("person", rejected.person());
        json.text("what", rejected.what());
        json.text("because", rejected.because());
        json.anchors("evidence", rejected.evidence());
    }

    private void question(Review.Question question) {
        entry(question.by());
        json.optional("person", question.person());
        json.text("text", question.text());
        json.anchors("evidence", question.evidence());
    }

    private void unattached(Review.Unattached unattached) {
        entry(unattached.by());
        json.text("what", unattached.what());
        json.text("reason", unattached.reason());
    }

    private void conflict(Review.Conflict conflict) {
        json.text("what", conflict.what());
        json.objects(
                "sides",
                conflict.sides(),
                side -> {
                    entry(side.by());
                    json.text("says", side.says());
                });
    }

    private void note(Review.Note note) {
        entry(note.by());
        json.optional("person", note.person());
        json.optional("line", note.line());
        json.optional("document", note.document());
        json.text("text", note.text());
        json.anchors("evidence", note.evidence());
    }

    private void approval(Review.Approval approval) {
        entry(approval.by());
        json.text("person", approval.person());
        json.number("lines", approval.lines());
        json.texts("since", approval.since());
    }

    /// Which entry of the journal says so, and of what day.
    void entry(Review.EntryRef by) {
        json.text("entry", by.name());
        json.text("on", by.on().toString());
    }
}
