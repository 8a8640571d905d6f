package dcant;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Component;

/** The rules that keep the code in the shape that it has. */
class ArchitectureTests {

    private static final JavaClasses HUB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dcant");

    @Test
    void onlyTheGraphKnowsTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dcant.graph")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.neo4j..", "ac.simons.neo4j..", "org.springframework.data.neo4j..")
                .because("statements and records are the same through both doors")
                .check(HUB);
    }

    @Test
    void springComponentsStayInTheirPackageUnlessAnotherOneNeedsThem() {
        classes()
                .that()
                .areMetaAnnotatedWith(Component.class)
                .and()
                .areNotAnnotatedWith(SpringBootApplication.class)
                .should(be(packagePrivateOrUsedElsewhere()))
                .because("what a feature shows to others is what others use")
                .check(HUB);
    }

    private static DescribedPredicate<JavaClass> packagePrivateOrUsedElsewhere() {
        return DescribedPredicate.describe(
                "package-private, or used by another package",
                component -> !component.getModifiers().contains(JavaModifier.PUBLIC)
                        || component.getDirectDependenciesToSelf().stream()
                                .anyMatch(use ->
                                        !use.getOriginClass().getPackage().equals(component.getPackage())));
    }

    @Test
    void packagesAreFeatures() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..impl..",
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..dto..",
                        "..service..",
                        "..config..",
                        "..mapper..")
                .because("a name of a role says nothing of what is inside")
                .check(HUB);
    }

    @Test
    void everyPackageIsNullMarked() {
        var packages = HUB.stream().map(JavaClass::getPackage).distinct().toList();
        assertThat(packages)
                .as("packages of the hub")
                .extracting(JavaPackage::getName)
                .contains("dcant", "dcant.graph", "dcant.api", "dcant.authority");
        assertThat(packages)
                .as("packages without @NullMarked, which NullAway would skip")
                .filteredOn(part -> !part.isAnnotatedWith(NullMarked.class))
                .isEmpty();
    }

    @Test
    void dependenciesComeThroughConstructors() {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(HUB);
    }

    @Test
    void datesAreThoseOfJavaTime() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are java.util.Date or Calendar",
                        type -> Set.of(Date.class.getName(), Calendar.class.getName())
                                .contains(type.getName())))
                .check(HUB);
    }
}
