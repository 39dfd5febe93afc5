package vigil.mention;

/// What somebody is in a case.
public enum Role {
    DETAINEE,
    RELATIVE,
    LAWYER,
    OFFICIAL,
    SPOKESPERSON,
    ACTIVIST,
    JOURNALIST,
    JUDGE,
    OTHER
}
