package vigil.claim;

import vigil.mention.MentionKey;
import vigil.text.Passage;
import vigil.text.Stated;
import vigil.time.DateExpression;
import vigil.time.DurationTold;

import java.util.Optional;

/// What one clause of one page says.
public sealed interface Telling {
    /// {@return the person it is about}
    MentionKey victim();

    /// {@return the kind, as it stands in a [ClaimKey]}
    String type();

    /// An act upon the victim, or by the victim (a hunger strike).
    ///
    /// @param act the type
    /// @param victim whom it concerns: a candidate's or reference's key
    /// @param actor who did it
    /// @param place where, or where to, as written
    /// @param term length of a sentence: ISO 8601 duration, `life` or `death`
    /// @param charge what for, as written
    /// @param about the date of what a charge speaks of
    /// @param matter what tells two acts of one type apart: what is denied (`visit`, `counsel` …),
    ///   what a ruling decides on, the stage of a hearing, `start` or `end` of a hunger strike; in
    ///   the terms of the frame
    record ActTold(
            ActType act,
            MentionKey victim,
            Optional<Party> actor,
            Optional<Stated<String>> place,
            Optional<Stated<String>> term,
            Optional<Stated<String>> charge,
            Optional<DateExpression> about,
            Optional<String> matter)
            implements Telling {
        /// An act of which nothing is told but whom it befell.
        public static ActTold of(ActType act, MentionKey victim) {
            return new ActTold(
                    act,
                    victim,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /// {@return the same act, done by this one}
        ActTold by(Party who) {
            return new ActTold(act, victim, Optional.of(who), place, term, charge, about, matter);
        }

        /// {@return the same act, of this matter}
        ActTold withMatter(Optional<String> what) {
            return new ActTold(act, victim, actor, place, term, charge, about, what);
        }

        @Override
        public String type() {
            return act.code();
        }
    }

    /// Somebody asks somebody for something that concerns the victim.
    ///
    /// @param by who asks
    /// @param to whom, where told
    /// @param what the words of what is asked for
    /// @param matter the act or entitlement asked for in the frame's terms (`release`, `visit` …),
    ///   where one was read
    record RequestTold(
            MentionKey victim, Party by, Optional<Party> to, Passage what, Optional<String> matter)
            implements Telling {
        @Override
        public String type() {
            return "request";
        }
    }

    /// What came back to a request.
    ///
    /// @param by who answered, where told
    /// @param answer what came back
    /// @param request the predicate it answers, where the page itself ties the two ("this appeal
    ///   was rejected")
    /// @param matter what it is about, in the frame's terms
    record AnswerTold(
            MentionKey victim,
            Optional<Party> by,
            Answer answer,
            Optional<ClaimKey> request,
            Optional<String> matter)
            implements Telling {
        @Override
        public String type() {
            return "answer";
        }
    }

    /// A state that lasts: "held for 2,5 years". Makes no event but can clash and can date a page.
    record Lasting(MentionKey victim, State state, DurationTold duration, Passage words)
            implements Telling {
        @Override
        public String type() {
            return "lasting";
        }
    }

    /// Where somebody is or what somebody is in, without an act that put them there: "is in
    /// prison", "remains under house arrest".
    record InState(MentionKey victim, State state) implements Telling {
        @Override
        public String type() {
            return "state";
        }
    }

    /// What comes back to a request.
    enum Answer {
        GRANTED,
        REFUSED,
        /// A source says that nothing came back.
        NONE
    }

    /// A condition that lasts.
    enum State {
        HELD,
        HOUSE_ARREST,
        FREE,
        HUNGER_STRIKE,
        EXILED,
        MISSING
    }
}
