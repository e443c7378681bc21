import java.io.FileInputStream;
import java.util.Locale;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Judges PDF files by veraPDF: Validate FLAVOUR[,FLAVOUR] FILE... prints a line a file and flavour (`file flavour
 * checks-done`), and below it a line for each check that failed.
 */
public final class Validate {
    private Validate() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        VeraGreenfieldFoundryProvider.initialise();
        for (int index = 1; index < arguments.length; index++)
            for (String name : arguments[0].split(",")) judge(arguments[index], PDFAFlavour.byFlavourId(name));
    }

    private static void judge(String file, PDFAFlavour flavour) throws Exception {
        if (flavour == PDFAFlavour.NO_FLAVOUR) throw new IllegalArgumentException("There is no such flavour.");
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.printf("judged\t%s\t%s\t%d%n", file, flavour.getId(), result.getTotalAssertions());
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
                System.out.printf("failed\t%s %s: %s (%s)%n",
                        assertion.getRuleId().getClause(), assertion.getRuleId().getTestNumber(),
                        assertion.getMessage().replaceAll("\\s+", " "), assertion.getLocation().getContext());
            }
        }
    }
}
