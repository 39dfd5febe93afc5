package vigil.fetch;

import vigil.source.Sha256;

/// How a connection was secured. The certificate was checked against the authorities that this
/// machine trusts, and its name against the address's.
///
/// @param protocol such as `TLSv1.3`
/// @param cipherSuite by its name in IANA's registry
/// @param certificate digest of the server's own certificate (DER)
public record Secured(String protocol, String cipherSuite, Sha256 certificate) {}
