/// Pages from the network, through a client that reaches no private address.
///
/// In: addresses. Out: requests and responses as they went over the wire.
@NullMarked
@DependsOn({"source"})
package vigil.fetch;

import org.jspecify.annotations.NullMarked;

import vigil.DependsOn;
