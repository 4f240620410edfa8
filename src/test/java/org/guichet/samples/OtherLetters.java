package org.guichet.samples;

import java.util.List;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Invented letters in six layouts, to measure the reading of pages on something else than what it was tuned on. */
public final class OtherLetters {

    private OtherLetters() {}

    /** French, a window envelope's layout, serifs. */
    private static final OtherLetter INSURANCE = new OtherLetter("fr_assurance", FontName.TIMES_ROMAN, 68, 11.5f, """
            Monsieur Étienne Vasseur-Hoarau
            7, allée des Marronniers
            Bâtiment C, 2e étage
            35700 Rennes
            Tél. 06 39 98 41 27

            >Assurances Kermorvan
            >Service des sinistres
            >CS 70314
            >56005 Vannes Cedex

            >Rennes, le 9 octobre 2026

            Vos réf. : contrat n° HAB-7730-118, sinistre n° 26/0914-552
            Objet : refus de prise en charge d'un dégât des eaux

            Madame, Monsieur,

            Le 14 septembre 2026, une rupture de canalisation chez mon voisin du dessus a inondé ma cuisine et une partie de l'entrée. J'ai déclaré le sinistre le lendemain par téléphone, puis par courrier recommandé n° 1A 204 887 5531 2 reçu par vos services le 18 septembre.

            Votre expert est passé le 25 septembre et a chiffré les dommages à 2 846,70 €, franchise de 150 € non déduite. Or, par lettre du 2 octobre, vous refusez toute indemnisation au motif que le joint de ma baignoire serait vétuste. Ce joint n'a aucun rapport avec la fuite : le plombier intervenu en urgence (facture n° F-20987 de 312,40 €) l'atteste.

            Je vous demande donc de réexaminer mon dossier et de me verser la somme de 2 696,70 €, ainsi que le remboursement de la facture du plombier, sous trente jours. À défaut, je saisirai le médiateur de l'assurance.

            Je vous prie d'agréer, Madame, Monsieur, mes salutations distinguées.

            >Étienne Vasseur-Hoarau

            P.J. : rapport d'expertise, facture du plombier, quatre photographies
            """);

    /** French, a typewriter's letters and a table. */
    private static final OtherLetter ENERGY = new OtherLetter("fr_energie_tableau", FontName.COURIER, 60, 10.5f, """
            Huguette Delacroix
            3 chemin du Lavoir
            43100 Brioude

            >Electra Centre
            >Relation clientèle
            >63000 Clermont-Ferrand

            Brioude, le 21 janvier 2026

            Objet : factures contradictoires, client 5508-33172

            Madame, Monsieur,

            Depuis le changement de compteur du 4 juin 2025, vos factures ne correspondent plus à ma consommation. Je vis seule et me chauffe au bois. Voici les montants relevés :

            |Mois|Index|Consommation|Montant
            |juillet 2025|00412|118 kWh|31,20 EUR
            |septembre 2025|00655|243 kWh|58,90 EUR
            |novembre 2025|03170|2515 kWh|497,15 EUR
            |janvier 2026|03244|74 kWh|24,60 EUR

            L'index de novembre est manifestement faux. J'ai téléphoné trois fois (les 2, 9 et 16 décembre) et l'on m'a chaque fois promis un technicien qui n'est jamais venu.

            Je demande l'annulation de la facture de novembre, le remboursement des 497,15 EUR déjà prélevés et la vérification du compteur n° 86-1190-4427.

            Veuillez agréer, Madame, Monsieur, l'expression de mes sentiments distingués.

            Huguette Delacroix
            """);

    /** English, small type and hardly any margin. */
    private static final OtherLetter LANDLORD = new OtherLetter("en_landlord_tight", FontName.HELVETICA, 26, 9.5f, """
            Flat 4, 118 Larkspur Road, Wexcombe WX3 7QP
            Tel. 01632 960 217, rosalind.achterberg@example.org

            Brightwater Homes Ltd, Customer Relations, PO Box 921, Wexcombe WX1 0BB
            3 February 2026

            Your ref: TEN/48213/RA

            Re: damp and mould in the second bedroom, third report

            Dear Ms Okonkwo-Bright,

            I first reported black mould on the outside wall of the second bedroom on 6 November 2025 (job number 7741902). Your contractor came on 19 November, painted over it and left. By the middle of December it was back, and I reported it again on 15 December (job number 7758336). Nobody came on either of the two appointments that I was given, 22 December and 8 January, for which I took unpaid leave and lost £176.40.

            My son is six and has asthma. His doctor wrote to you on 12 January. Since then he has slept in the living room, and we have bought a dehumidifier for £149.99 that adds about £11.50 a week to the electricity bill.

            I am asking for three things. First, that the cause be found and mended, not painted over, within 14 days. Second, that you refund the £149.99 and the £176.40. Third, that the rent for the room which we cannot use, £38.75 a week, be taken off from 6 November until the work is done.

            If I do not hear from you by 20 February 2026 I shall take this to the Housing Ombudsman. Please write to me rather than telephone: I have been told different things by different people on 0199 00 40 40 and would like an answer on paper.

            Yours sincerely,

            Rosalind Achterberg

            Enc: photographs (6), letter from Dr Halloran, receipt for dehumidifier
            """);

    /** English, centred letterhead, large serifs, numbered points. */
    private static final OtherLetter FERRY = new OtherLetter("en_ferry_numbered", FontName.TIMES_ROMAN, 84, 12.5f, """
            ^Thaddeus Quillfeather
            ^The Old Chapel, Nether Wallop Lane, Easterby EA9 4TT

            >28 August 2026

            The Complaints Manager
            Halcyon Ferries
            Quay House
            Port Merrow PM1 2AA

            Booking HF-662-90417, sailing of 11 August 2026

            Dear Sir or Madam,

            We sailed with you from Port Merrow on 11 August, two adults and three children, and I regret to have to complain of the following:

            1. The 09:45 sailing left at 16:20. Nobody told us why.

            2. The cabin for which we had paid £94.00 had been given to someone else. We spent five hours on the stairs.

            3. The children's meals, paid for in advance (3 x £8.25), were not available.

            4. When I asked at the desk I was told to "fill in a form online". The form refuses my booking number.

            Please refund the cabin and the meals, £118.75 in all, and explain what compensation is due for a delay of six hours and thirty-five minutes.

            Yours faithfully,

            T. Quillfeather
            """);

    /** French, dense and small, written by one person for another. */
    private static final OtherLetter HOSPITAL = new OtherLetter("fr_clinique_dense", FontName.HELVETICA, 50, 9f, """
            Mme Anne-Lise Fontvieille, 22 quai de la Fosse, 44000 Nantes
            agissant pour le compte de sa mère, Mme Yvonne Fontvieille, née le 30/05/1938

            >Clinique Sainte-Opportune
            >Direction de la qualité
            >44800 Saint-Herblain

            Fait à Nantes, le 02/12/2026

            Objet : réclamation relative au séjour du 10 au 17 novembre 2026, dossier patient n° 2026-118-4093

            Madame la Directrice,

            Je soussignée Anne-Lise Fontvieille souhaite porter à votre connaissance les faits suivants. Ma mère, âgée de 88 ans, a été admise dans votre établissement le mardi 10 novembre pour une intervention prévue le lendemain à 8 h 30. L'opération a été repoussée deux fois, sans explication ; elle est restée à jeun pendant près de trente-six heures. Le 13 novembre, au retour du bloc, ses lunettes et son appareil auditif (valeur : 1 790 €) avaient disparu de sa chambre, la n° 214.

            Par ailleurs, le traitement noté à l'entrée n'a pas été suivi : le 15 novembre, une dose de 40 mg a été donnée au lieu de 4 mg, ce que l'infirmière de nuit a reconnu. Ma mère a dû être surveillée pendant 24 heures et en garde une grande inquiétude.

            Je vous demande communication de son dossier médical complet, des excuses écrites, ainsi que l'indemnisation de l'appareil auditif et des lunettes (devis joint : 2 145,80 €). La chambre particulière, facturée 7 x 95 €, n'ayant pas été fournie avant le 14 novembre, j'en demande le remboursement pour quatre nuits, soit 380 €.

            Dans l'attente de votre réponse, je vous prie de croire, Madame la Directrice, à l'assurance de ma considération.

            Anne-Lise Fontvieille
            Tél. : 06 39 98 70 15, al.fontvieille@example.fr
            """);

    /** French from Belgium, sans serif, sender at the foot of the page. */
    private static final OtherLetter PARCEL = new OtherLetter("fr_colis_pied", FontName.HELVETICA, 72, 11f, """
            >Namur, le 17 mai 2026

            Société Rapidocolis
            Service après-vente
            Chaussée de Louvain 480
            5004 Namur

            Concerne : colis n° RC 0045 7712 908 BE, jamais livré

            Bonjour,

            Le 28 avril 2026, j'ai commandé sur votre boutique un vélo pliant (commande W-3391047, 649,00 €). Le suivi indique « livré le 5 mai à 11 h 52 », mais je n'ai rien reçu et la signature n'est pas la mienne. Mes voisins n'ont rien vu non plus.

            J'ai ouvert une réclamation en ligne le 6 mai (ticket 88120), puis appelé le 11 mai : on m'a répondu que l'enquête durerait dix jours ouvrables. Ce délai est passé.

            Je souhaite recevoir un nouveau vélo, ou à défaut être remboursé de 649,00 € et des frais de port de 12,95 €, avant le 31 mai 2026.

            Bien à vous,

            Corentin Wauters
            Rue des Brasseurs 61, boîte 3
            5000 Namur
            corentin.wauters@example.org
            """);

    public static List<OtherLetter> all() {
        return List.of(INSURANCE, ENERGY, LANDLORD, FERRY, HOSPITAL, PARCEL);
    }
}
