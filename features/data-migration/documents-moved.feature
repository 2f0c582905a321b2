@critical @req:MIG-007 @database:scenario
Feature: Of a controlled document the approved version is moved, and opens for whom it opened before

  The old system says which version of a document is approved, and which roles open it. What it withdrew, replaced or
  never approved stays behind.

  Background:
    Given a version of a document opens for whoever opens the document
    When the document controller opens the menu "Knowledge > Pages > Pages"

  Scenario: Just the approved versions are live
    When the document controller imports the file "old-documents.csv"
    And the quality manager approves each document of the file "old-documents.csv"
    Then the live documents in Odoo are those of the file "old-documents-live.csv"
    And the service desk agent reads "Limit at twelve" in "Alarm limits of infusion pumps"

  Scenario: Nothing that was moved counts before somebody else has compared it
    When the document controller imports the file "old-documents.csv"
    Then the live documents in Odoo differ from the file "old-documents-live.csv" in
      | which                          | what  | file  | Odoo    |
      | Alarm limits of infusion pumps | entry | there | missing |
      | Calls from the wards           | entry | there | missing |
      | Keys of the medicine store     | entry | there | missing |
      | Incidents under investigation  | entry | there | missing |

  Scenario: A restricted one opens for the same roles
    When the document controller imports the file "old-documents.csv"
    And the quality manager approves each document of the file "old-documents.csv"
    Then the readers of documents in Odoo are those of the file "old-document-readers.csv"
    And the service supervisor reads "Nobody calls the maker" in "Incidents under investigation"
    And the service desk agent cannot open "Incidents under investigation"
    And the service desk agent cannot open "the change of Incidents under investigation"
    And the service supervisor cannot open "Keys of the medicine store"

  Scenario: A version that does not count is found
    When the document controller imports the file "old-documents-wrong-versions.csv"
    And the quality manager approves each document of the file "old-documents-wrong-versions.csv"
    Then the live documents in Odoo differ from the file "old-documents-live.csv" in
      | which                          | what    | file            | Odoo         |
      | Alarm limits of infusion pumps | Version | Version 4       | Version 3    |
      | Alarm limits of infusion pumps | Text    | Limit at twelve | Limit at ten |
      | Keys of the medicine store     | entry   | there           | missing      |
      | Incidents under investigation  | entry   | there           | missing      |
      | Paper forms of the wards       | entry   | missing         | there        |

  Scenario: A restriction that was lost, or is too narrow, is found by document and role
    When the document controller imports the file "old-documents-wrong-readers.csv"
    And the quality manager approves each document of the file "old-documents-wrong-readers.csv"
    Then the readers of documents in Odoo differ from the file "old-document-readers.csv" in
      | which                                             | what  | file    | Odoo    |
      | Keys of the medicine store, service desk agent    | entry | missing | there   |
      | Keys of the medicine store, quality inspector     | entry | missing | there   |
      | Keys of the medicine store, service supervisor    | entry | missing | there   |
      | Incidents under investigation, service supervisor | entry | there   | missing |
