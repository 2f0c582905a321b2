@database:feature
Feature: Business sentences of documents, of who changed what, and of people

  @req:QUA-001
  Scenario: A document is written, refused to its author and approved
    When the document controller writes "Storage of vaccines" for the "Biomedical procedures" saying "Two to eight degrees"
    Then the document controller cannot approve the change of "Storage of vaccines"
    When the document controller writes "Sampling plan" for the "Biomedical procedures" saying "Every tenth box"
    And the quality manager approves the change of "Sampling plan"
    Then "Sampling plan" was written by the document controller and approved by the quality manager

  @req:QUA-002
  Scenario: A new version takes the place of the old one
    Given "Alarm limits of pumps" of the "Biomedical procedures" has been approved, saying "Limit at ten"
    When the document controller changes "Alarm limits of pumps" to say "Limit at twelve"
    And the quality manager approves the change of "Alarm limits of pumps"
    Then the service desk agent reads "Limit at twelve" in "Alarm limits of pumps"
    And the service desk agent does not read "Limit at ten" in "Alarm limits of pumps"

  @req:QUA-007
  Scenario: The list says who confirmed an order
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer confirms the order
    Then the auditor finds that the buyer changed the "Status" of the order from "draft" to "purchase"
    And the buyer cannot change that entry of the list

  @req:AST-004
  Scenario: A visit is planned within the hours
    Given a visit of the technician is to be planned
    Then the service supervisor cannot plan the visit of the technician for "next sunday 09:00"
    When the service supervisor plans the visit of the technician for "next tuesday 09:00"
    Then the visit of the technician is planned for "next tuesday 09:00"

  @req:WRK-005
  Scenario: A shift is planned beside granted leave
    Given the service desk agent has been granted leave on "next friday"
    And a shift of the service desk agent is to be planned
    Then the service supervisor cannot plan the shift of the service desk agent for "next friday 08:00"

  @req:WRK-001 @req:WRK-002
  Scenario: Somebody starts
    When the personnel officer enters the employee "Nadia Newcomer" of the "Service desk"
    Then the employee "Nadia Newcomer" is there, without a login
    When the access administrator makes the login of "Nadia Newcomer"
    Then "Nadia Newcomer" has a login
    And the access administrator cannot change the employee "Nadia Newcomer"
    Given the onboarding plan "First days at the desk" with
      | Collect the papers | the personnel officer |
    When the personnel officer starts the plan "First days at the desk" for the service desk agent
    Then each task of the service desk agent has somebody in charge and a day
      | Collect the papers | the personnel officer |
    When the personnel officer completes the task "Collect the papers" of the service desk agent
    Then the personnel manager can enter "employees"
