package vigil.catalogue;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds the shape of every type that can be reached from a record.
final class Shapes {
    private static final Map<Class<?>, Shape> PLAIN = plain();

    private final Map<Type, Shape> known = new HashMap<>();
    private final TreeSet<String> described = new TreeSet<>();

    private static Map<Class<?>, Shape> plain() {
        Map<Class<?>, Shape> plain = new HashMap<>();
        for (Class<?> type :
                List.of(
                        int.class,
                        long.class,
                        boolean.class,
                        Integer.class,
                        Long.class,
                        Boolean.class)) plain.put(type, new Shape.Whole(type));
        for (Class<?> type : List.of(float.class, double.class, Float.class, Double.class))
            plain.put(type, new Shape.Fraction(type));
        plain.put(OptionalInt.class, new Shape.MaybeWhole());
        Map<Class<?>, Shape.Worded.Parsing> worded =
                Map.of(
                        String.class, written -> written,
                        URI.class, URI::create,
                        Instant.class, Instant::parse,
                        LocalDate.class, LocalDate::parse,
                        YearMonth.class, YearMonth::parse,
                        Year.class, written -> Year.of(Integer.parseInt(written)),
                        MonthDay.class, MonthDay::parse,
                        Period.class, Period::parse);
        worded.forEach((type, parsing) -> plain.put(type, new Shape.Worded(type, parsing)));
        return plain;
    }

    /// {@return all records, constants and interfaces that were met, one a line}
    String description() {
        return String.join("\n", described);
    }

    /// {@return the shape of a type without parameters}
    Shape of(Type type) {
        return of(type, Map.of());
    }

    private Shape of(Type type, Map<TypeVariable<?>, Type> bound) {
        return switch (type) {
            case TypeVariable<?> variable -> {
                Type known = bound.get(variable);
                if (known == null)
                    throw new IllegalArgumentException("nothing says what " + variable + " is");
                yield of(known, Map.of());
            }
            case ParameterizedType parameterized -> parameterized(parameterized, bound);
            case Class<?> plain -> ofClass(plain, plain, Map.of());
            default -> throw new IllegalArgumentException("no shape is known for " + type);
        };
    }

    private Shape parameterized(ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Optional.class) return new Shape.Maybe(of(arguments[0], bound));
        if (raw == List.class) return new Shape.Several(of(arguments[0], bound), false);
        if (raw == Set.class) return new Shape.Several(of(arguments[0], bound), true);
        Map<TypeVariable<?>, Type> inner = new HashMap<>();
        for (int i = 0; i < arguments.length; i++)
            inner.put(
                    raw.getTypeParameters()[i],
                    arguments[i] instanceof TypeVariable<?> variable
                            ? bound.getOrDefault(variable, variable)
                            : arguments[i]);
        return ofClass(raw, bound.isEmpty() ? type : List.of(type, inner).toString(), inner);
    }

    private Shape ofClass(Class<?> raw, Object key, Map<TypeVariable<?>, Type> bound) {
        Shape plain = PLAIN.get(raw);
        if (plain != null) return plain;
        Type type = key instanceof Type t ? t : new Named(key.toString());
        Shape before = known.get(type);
        if (before != null) return before;
        if (raw.isEnum()) {
            described.add(raw.getName() + Arrays.toString(raw.getEnumConstants()));
            Shape constant = new Shape.Constant(List.of(raw.getEnumConstants()));
            known.put(type, constant);
            return constant;
        }
        if (raw.isRecord()) return composite(raw, type, bound);
        if (raw.isSealed()) return oneOf(raw, type);
        throw new IllegalArgumentException(raw.getName() + " is no record and no plain value");
    }

    /// A key for a type whose parameters were filled in from outside.
    private record Named(String name) implements Type {}

    private Shape composite(Class<?> raw, Type type, Map<TypeVariable<?>, Type> bound) {
        RecordComponent[] components = raw.getRecordComponents();
        List<Shape.Composite.Part> parts = new ArrayList<>();
        Shape.Composite composite = new Shape.Composite(raw, maker(raw, components), parts);
        known.put(type, composite);
        StringBuilder line = new StringBuilder(raw.getName());
        for (RecordComponent component : components) {
            line.append(' ')
                    .append(component.getName())
                    .append(':')
                    .append(component.getGenericType());
            parts.add(
                    new Shape.Composite.Part(
                            accessor(component), of(component.getGenericType(), bound)));
        }
        described.add(line.toString());
        return composite;
    }

    private Shape oneOf(Class<?> raw, Type type) {
        List<Shape> cases = new ArrayList<>();
        Map<Class<?>, Integer> numbers = new HashMap<>();
        Shape.OneOf oneOf = new Shape.OneOf(cases, numbers);
        known.put(type, oneOf);
        Map<String, Class<?>> leaves = new TreeMap<>(Comparator.naturalOrder());
        leaves(raw, leaves);
        described.add(raw.getName() + leaves.keySet());
        for (Class<?> leaf : leaves.values()) {
            numbers.put(leaf, cases.size());
            cases.add(of(leaf));
        }
        return oneOf;
    }

    private static void leaves(Class<?> raw, Map<String, Class<?>> leaves) {
        for (Class<?> permitted : raw.getPermittedSubclasses())
            if (permitted.isSealed()) leaves(permitted, leaves);
            else leaves.put(permitted.getName(), permitted);
    }

    private static MethodHandle maker(Class<?> raw, RecordComponent[] components) {
        try {
            Constructor<?> constructor =
                    raw.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, components.length);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no way to make a " + raw.getName(), e);
        }
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return MethodHandles.lookup().unreflect(accessor);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no way to read " + component, e);
        }
    }
}
