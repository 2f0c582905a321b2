@database:scenario
Feature: Sentences about sites

  @req:MST-001
  Scenario: A store and a bill at one site
    Given the site "Westgate Clinic (fictional)"
    And the site "Westgate Clinic (fictional)" holds 7 "Examination gloves M, box of 100", called "the gloves at Westgate"
    And the site "Westgate Clinic (fictional)" has a bill of 300 from "Clean Hands Trading (fictional)", called "the bill of Westgate"
    And the stores supervisor works at the site "Westgate Clinic (fictional)" alone
    Then the stores supervisor sees stock of "Westgate Clinic (fictional)" alone
    And the storekeeper cannot open "the gloves at Westgate"
    And the accounts payable clerk cannot open "the bill of Westgate"

  @req:MST-002
  Scenario: A desk at one site
    Given the site "Westgate Clinic (fictional)"
    And the site "Westgate Clinic (fictional)" has the desk "Westgate desk" with the facilities technician
    And the ward nurse works at the site "Westgate Clinic (fictional)" alone
    When the ward nurse opens the menu "Helpdesk > Tickets > My Tickets"
    And the ward nurse starts a new record
    And the ward nurse sets "Type" to "Building fault"
    And the ward nurse sets "Team" to "Westgate desk"
    Then "Team" is "Westgate desk"
    When the ward nurse discards the changes
