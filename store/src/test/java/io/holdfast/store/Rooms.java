package io.holdfast.store;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Which packages below one may be used from which. */
final class Rooms {
    private Rooms() {}

    /** Of the packages below {@code house} only the class's own; the house itself may be used. */
    static ArchCondition<JavaClass> useOnlyTheirOwnRoomAnd(String house) {
        return new ArchCondition<>("use only their own package and " + house) {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    String used = dependency.getTargetClass().getPackageName();
                    if (used.startsWith(house + ".") && !used.equals(user.getPackageName())) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
