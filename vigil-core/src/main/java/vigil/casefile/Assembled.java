package vigil.casefile;

/// A case file, and the way back from its lines to what decisions name.
public record Assembled(CaseFile file, Leaves leaves) {}
