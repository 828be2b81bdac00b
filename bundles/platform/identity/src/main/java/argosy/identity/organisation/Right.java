package argosy.identity.organisation;

import argosy.department.Shape;
import java.util.Optional;

/**
 * A permission as it stands in a role, or a role as it stands at a post or person: what, and how far. Written
 * {@code logistics:bins:write@team}; without the part behind {@code @} it reaches the whole company, or as far as the
 * role says.
 */
public record Right(String name, Scope scope) {

    /** Reads the notation; empty when what follows the {@code @} is no scope. */
    public static Optional<Right> parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return Optional.of(new Right(text, Scope.COMPANY));
        }
        return Shape.constant(Scope.class, text.substring(at + 1))
                .map(scope -> new Right(text.substring(0, at), scope));
    }

    @Override
    public String toString() {
        return scope == Scope.COMPANY ? name : name + "@" + Shape.code(scope);
    }
}
