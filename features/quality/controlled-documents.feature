@critical @database:feature
Feature: A controlled document counts once somebody else has agreed

  @req:QUA-001
  Scenario: Nobody reads the text before its approval
    When the document controller writes "Cleaning of infusion pumps" for the "Biomedical procedures" saying "Wipe twice"
    Then the service desk agent does not read "Wipe twice" in "Cleaning of infusion pumps"
    And the service desk agent cannot open "the change of Cleaning of infusion pumps"
    When the quality manager approves the change of "Cleaning of infusion pumps"
    Then the service desk agent reads "Wipe twice" in "Cleaning of infusion pumps"
    And "Cleaning of infusion pumps" was written by the document controller and approved by the quality manager

  @req:QUA-001
  Scenario: Who writes it does not approve it
    When the document controller writes "Storage of vaccines" for the "Biomedical procedures" saying "Two to eight degrees"
    Then the document controller cannot approve the change of "Storage of vaccines"
    When the quality manager writes "Sampling plan" for the "Biomedical procedures" saying "Every tenth box"
    Then the quality manager cannot approve the change of "Sampling plan"
    And the service desk agent does not read "Every tenth box" in "Sampling plan"

  @req:QUA-002
  Scenario: The new version takes the place of the old one with its approval
    Given "Alarm limits of pumps" of the "Biomedical procedures" has been approved, saying "Limit at ten"
    When the document controller changes "Alarm limits of pumps" to say "Limit at twelve"
    Then the service desk agent reads "Limit at ten" in "Alarm limits of pumps"
    When the quality manager approves the change of "Alarm limits of pumps"
    Then the service desk agent reads "Limit at twelve" in "Alarm limits of pumps"
    And the service desk agent does not read "Limit at ten" in "Alarm limits of pumps"
    And the service desk agent cannot withdraw "Alarm limits of pumps"

  @req:QUA-002
  Scenario: What is withdrawn opens for the document controller only
    Given "Paper forms of the wards" of the "Biomedical procedures" has been approved, saying "Use form seven"
    When the document controller withdraws "Paper forms of the wards"
    Then the service desk agent cannot open "Paper forms of the wards"
    And the quality manager cannot open "Paper forms of the wards"
    And the service desk agent cannot open "the change of Paper forms of the wards"
    And the document controller reads "Use form seven" in "Paper forms of the wards"
