# What comes from the old system with its approval, and with who may read it.
Feature: Business sentences of documents that are moved

  @req:MIG-007 @database:scenario
  Scenario: Documents are moved with their versions and their readers
    Given a version of a document opens for whoever opens the document
    When the document controller opens the menu "Knowledge > Pages > Pages"
    And the document controller imports the file "old-documents.csv"
    And the quality manager approves each document of the file "old-documents.csv"
    Then the live documents in Odoo are those of the file "old-documents-live.csv"
    And the readers of documents in Odoo are those of the file "old-document-readers.csv"
