package vigil;

/// One reason behind a score, naming the values that were compared.
///
/// @param rule id of the rule, stable over versions
/// @param weight what it added or took away
/// @param because a phrase for a reviewer, with both values where two were compared
public record Reason(String rule, int weight, String because) {}
