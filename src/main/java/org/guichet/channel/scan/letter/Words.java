package org.guichet.channel.scan.letter;

import java.util.List;
import java.util.regex.Pattern;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Folded;

/** The words by which lines of a letter are known. Lower case, without accents, as {@link Folded} has them. */
final class Words {

    /** A salutation is a line of its own, or opens the first paragraph. */
    private static final Pattern SALUTATION = Pattern.compile(
            "(?:(?:chers?|cheres?) )?(?:madame|monsieur|mesdames|messieurs|maitre|docteur)(?: ?[,/] ?(?:madame|monsieur|mesdames|messieurs))*(?: ou monsieur| et monsieur)?(?: [a-z' .-]{1,45})?|(?:bonjour|bonsoir)(?: [a-z' .-]{1,40})?|dear [a-z' ./-]{1,45}|to whom it may concern|(?:good (?:morning|afternoon|day)|hello|hi)(?: [a-z' .-]{1,40})?|a qui de droit|a l'attention de qui de droit|a (?:chara|chairde)|sirs?|gentlemen|ladies and gentlemen");

    /** Greets without a mark behind it too; "Madame Martin" alone on a line may be an addressee. */
    private static final Pattern UNMARKED = Pattern.compile(
            "(?:madame|monsieur|mesdames|messieurs)(?: ?[,/]? ?(?:madame|monsieur|mesdames|messieurs))*|bonjour|dear .*|to whom .*|hello|a (?:chara|chairde)|gentlemen");

    private static final int LONGEST_SALUTATION = 60;

    private static final Pattern OPENS = Pattern.compile(
            "(to whom it may concern|madame, monsieur|dear (?:sir|madam)(?: or madam|/madam)?|mesdames, messieurs|a qui de droit) ?[,:;] ?(?=\\S)");

    /** What an organisation's name or its department has in it. */
    private static final Cues ORGANISATION = Cues.of(
            "sarl",
            "sas",
            "sasu",
            "sa",
            "s.a",
            "s.a.s",
            "eurl",
            "scop",
            "ltd",
            "limited",
            "plc",
            "llp",
            "llc",
            "inc",
            "gmbh",
            "corp",
            "corporation",
            "company",
            "co",
            "group",
            "groupe",
            "societe",
            "compagnie",
            "ets",
            "etablissements",
            "banque",
            "bank",
            "assurance*",
            "insurance",
            "mutuelle",
            "caisse",
            "credit",
            "telecom*",
            "energie*",
            "energy",
            "association",
            "syndicat",
            "federation",
            "mairie",
            "council",
            "prefecture",
            "ministere",
            "ministry",
            "agence",
            "agency",
            "office",
            "hotel",
            "clinique",
            "hopital",
            "hospital",
            "universite",
            "university",
            "airlines",
            "airways",
            "rail",
            "railway*",
            "transports",
            "trains",
            "cabinet",
            "magasin",
            "boutique",
            "store",
            "stores",
            "supermarche",
            "fondation",
            "foundation",
            "trust",
            "holdings",
            "services",
            "solutions",
            "logistics",
            "logistique",
            "cie",
            "sprl",
            "gbr",
            "water",
            "gas",
            "electricite",
            "electricity",
            "immobilier*",
            "estates");

    /** What the addressee of a complaint has in it. */
    private static final Cues DEPARTMENT = Cues.of(
            "service",
            "services",
            "direction",
            "departement",
            "department",
            "relations",
            "relation",
            "reclamation*",
            "clientele",
            "consommateurs",
            "customer*",
            "complaint*",
            "litiges",
            "contentieux",
            "head office",
            "siege",
            "siege social",
            "headquarters",
            "the manager",
            "manager",
            "le directeur",
            "la directrice",
            "directeur",
            "a l'attention",
            "attention",
            "attn",
            "fao",
            "care",
            "support",
            "sav",
            "apres-vente",
            "qualite",
            "quality",
            "mediateur",
            "ombudsman",
            "correspondance",
            "mailroom",
            "courrier");

    private static final Cues STREET = Cues.of(
            "rue",
            "avenue",
            "av",
            "boulevard",
            "bd",
            "boul",
            "chemin",
            "allee",
            "allees",
            "route",
            "place",
            "impasse",
            "quai",
            "cours",
            "lieu-dit",
            "lieudit",
            "residence",
            "batiment",
            "bat",
            "appartement",
            "appt",
            "apt",
            "app",
            "escalier",
            "etage",
            "lotissement",
            "hameau",
            "bp",
            "cs",
            "cedex",
            "po box",
            "p.o. box",
            "tsa",
            "case postale",
            "street",
            "st",
            "road",
            "rd",
            "lane",
            "drive",
            "close",
            "court",
            "terrace",
            "crescent",
            "way",
            "gardens",
            "grove",
            "square",
            "flat",
            "house",
            "cottage",
            "floor",
            "suite",
            "unit",
            "building",
            "park",
            "hill",
            "row",
            "mews",
            "villa");

    private static final Pattern NUMBERED = Pattern.compile("\\d{1,5}(?: ?(?:bis|ter|quater|[a-d]))?,? [a-z].*");

    private static final int LONGEST_STREET = 60;

    private static final Pattern CLOSING = Pattern.compile("(?:agreer|recevoir|croire|accepter),?$|vous prie");

    private static final List<String> REMARKS = List.of("(", "[", "{");

    /** How a letter is sent and who may read it, on a line of its own. */
    private static final Pattern HANDLING = Pattern.compile(
            "without prejudice(?: save as to costs)?|sous toutes reserves|urgent|(?:strictly )?(?:private|confidential|personal)(?: (?:and|&) confidential)?|(?:strictement )?(?:personnel|confidentiel)(?: et confidentiel)?|(?:sent )?by (?:hand|post|first class post|air ?mail|e-?mail|fax|courier)(?: (?:and|&) (?:by )?(?:post|e-?mail|fax))?(?: only)?|par (?:courriel|porteur|coursier|fax|telecopie|e-?mail|mail|la poste|courrier(?: simple)?|messager)(?: (?:et|&) (?:par )?(?:courriel|fax|e-?mail|courrier(?: simple)?))?|(?:lettre|courrier) simple|a remettre en main propre|remise? en main propre(?: contre decharge)?");

    private Words() {}

    static String folded(String text) {
        return Folded.of(text).text().strip();
    }

    /** Whether the whole line greets. */
    static boolean isSalutation(String line) {
        String folded = folded(line);
        boolean ends = !folded.isEmpty() && ",:;!.".indexOf(folded.charAt(folded.length() - 1)) >= 0;
        String words = ends ? folded.substring(0, folded.length() - 1).strip() : folded;
        return folded.length() <= LONGEST_SALUTATION
                && SALUTATION.matcher(words).matches()
                && (ends || UNMARKED.matcher(words).matches());
    }

    /** Where the text goes on behind a greeting that opens a paragraph; 0 when the line is none. */
    static int behindSalutation(String line) {
        var opens = OPENS.matcher(Folded.of(line).text());
        return opens.lookingAt() ? opens.end() : 0;
    }

    static boolean isOfClosing(String line) {
        return CLOSING.matcher(folded(line)).find();
    }

    static boolean isOfOrganisation(String line) {
        return ORGANISATION.first(Folded.of(line)).isPresent();
    }

    static boolean isOfDepartment(String line) {
        return DEPARTMENT.first(Folded.of(line)).isPresent();
    }

    static boolean isStreet(String line) {
        String folded = folded(line);
        if (folded.length() > LONGEST_STREET) {
            return false;
        }
        return NUMBERED.matcher(folded).matches()
                || (STREET.first(Folded.of(line)).isPresent() && folded.chars().anyMatch(Character::isDigit));
    }

    static boolean isRemark(String line) {
        return REMARKS.stream().anyMatch(line::startsWith)
                || HANDLING.matcher(folded(line).replaceAll("[.!]$", "")).matches();
    }
}
