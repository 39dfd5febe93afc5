package vigil.catalogue;

/// The catalogue cannot be used; nothing is lost with it.
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CatalogueException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
