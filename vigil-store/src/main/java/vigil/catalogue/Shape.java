package vigil.catalogue;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// How values of one type are written and read.
sealed interface Shape {
    void write(Object value, Sink out) throws IOException;

    Object read(Source in) throws IOException;

    /// Something else is told by a string and back.
    record Worded(Class<?> type, Parsing parsing) implements Shape {
        /// From a string to a value.
        interface Parsing {
            Object parse(String written);
        }

        @Override
        public void write(Object value, Sink out) throws IOException {
            out.string(value.toString());
        }

        @Override
        public Object read(Source in) throws IOException {
            return parsing.parse(in.string());
        }
    }

    /// `int`, `long` and `boolean`, boxed or not.
    record Whole(Class<?> type) implements Shape {
        @Override
        public void write(Object value, Sink out) throws IOException {
            out.whole(
                    switch (value) {
                        case Integer number -> number;
                        case Long number -> number;
                        case Boolean truth -> truth ? 1 : 0;
                        default -> throw new IllegalArgumentException(value.getClass().getName());
                    });
        }

        @Override
        public Object read(Source in) throws IOException {
            long value = in.whole();
            if (type == boolean.class || type == Boolean.class) return value != 0;
            if (type == int.class || type == Integer.class) return (int) value;
            return value;
        }
    }

    /// `float` and `double`.
    record Fraction(Class<?> type) implements Shape {
        @Override
        public void write(Object value, Sink out) throws IOException {
            out.fraction(((Number) value).doubleValue());
        }

        @Override
        public Object read(Source in) throws IOException {
            double value = in.fraction();
            if (type == float.class || type == Float.class) return (float) value;
            return value;
        }
    }

    /// A constant, by its place.
    record Constant(List<Object> constants) implements Shape {
        @Override
        public void write(Object value, Sink out) throws IOException {
            out.count(((Enum<?>) value).ordinal());
        }

        @Override
        public Object read(Source in) throws IOException {
            return constants.get(in.count());
        }
    }

    /// There or not.
    record Maybe(Shape inner) implements Shape {
        @Override
        public void write(Object value, Sink out) throws IOException {
            Optional<?> optional = (Optional<?>) value;
            out.count(optional.isPresent() ? 1 : 0);
            if (optional.isPresent()) inner.write(optional.get(), out);
        }

        @Override
        public Object read(Source in) throws IOException {
            return in.count() == 0 ? Optional.empty() : Optional.of(inner.read(in));
        }
    }

    /// A number that is there or not.
    record MaybeWhole() implements Shape {
        @Override
        public void write(Object value, Sink out) throws IOException {
            OptionalInt optional = (OptionalInt) value;
            out.count(optional.isPresent() ? 1 : 0);
            if (optional.isPresent()) out.whole(optional.getAsInt());
        }

        @Override
        public Object read(Source in) throws IOException {
            return in.count() == 0 ? OptionalInt.empty() : OptionalInt.of((int) in.whole());
        }
    }

    /// Several, in their order; a set in the order of its members, which its own is not.
    record Several(Shape inner, boolean isSet) implements Shape {
        @Override
        public void write(Object value, Sink out) throws IOException {
            List<Object> members = new ArrayList<>((java.util.Collection<?>) value);
            if (isSet) members.sort(Comparator.comparing(Several::place));
            out.count(members.size());
            for (Object member : members) inner.write(member, out);
        }

        @SuppressWarnings("unchecked")
        private static Comparable<Object> place(Object member) {
            return (Comparable<Object>) member;
        }

        @Override
        public Object read(Source in) throws IOException {
            int size = in.count();
            List<Object> members = new ArrayList<>(Math.min(size, 1024));
            for (int i = 0; i < size; i++) members.add(inner.read(in));
            return isSet ? new LinkedHashSet<>(members) : members;
        }
    }

    /// A record's components, one after another.
    ///
    /// @param parts empty until the shapes of all components are known: a record may hold itself
    record Composite(Class<?> type, MethodHandle maker, List<Part> parts) implements Shape {
        /// A component.
        record Part(MethodHandle accessor, Shape shape) {}

        @Override
        public void write(Object value, Sink out) throws IOException {
            for (Part part : parts) part.shape.write(get(part.accessor, value), out);
        }

        private static Object get(MethodHandle accessor, Object value) {
            try {
                return accessor.invoke(value);
            } catch (Throwable e) {
                throw new IllegalStateException("a component cannot be read", e);
            }
        }

        @Override
        public Object read(Source in) throws IOException {
            Object[] values = new Object[parts.size()];
            for (int i = 0; i < values.length; i++) values[i] = parts.get(i).shape.read(in);
            try {
                return maker.invoke(values);
            } catch (Throwable e) {
                throw new IOException("these bytes make no " + type.getName(), e);
            }
        }
    }

    /// One of the records of a sealed interface, by its number.
    ///
    /// @param cases filled after all are known: an interface may be reached from its own records
    record OneOf(List<Shape> cases, Map<Class<?>, Integer> numbers) implements Shape {
        @Override
        public void write(Object value, Sink out) throws IOException {
            Integer number = numbers.get(value.getClass());
            if (number == null)
                throw new IllegalArgumentException(
                        value.getClass() + " is no case of its interface");
            out.count(number);
            cases.get(number).write(value, out);
        }

        @Override
        public Object read(Source in) throws IOException {
            return cases.get(in.count()).read(in);
        }
    }
}
