package vigil.identity;

import vigil.name.NameForm;

/// A name as read, one object for all mentions that are written and read alike, so that it is
/// compared once.
final class ReadName {
    final int number;
    final NameForm form;

    ReadName(int number, NameForm form) {
        this.number = number;
        this.form = form;
    }

    /// {@return whether it is a single word}
    boolean isLone() {
        return form.best().words().size() <= 1;
    }

    /// {@return whether both a family name and a given name or initial are there}
    boolean isFull() {
        return form.best().isFull();
    }

    int words() {
        return form.best().words().size();
    }
}
