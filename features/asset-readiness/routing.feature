@major @req:AST-007 @database:feature
Feature: A request reaches the team that can help

  Scenario: A fault of the building reaches facilities
    Given the ward nurse opens the menu "Helpdesk > Tickets > My Tickets"
    When the ward nurse starts a new record
    And the ward nurse fills in
      | Title       | Tap drips in the treatment room |
      | Type        | Building fault                  |
      | Team        | Facilities desk                 |
      | Category    | Building                        |
      | Contact     | Nora Nurse                      |
      | Description | Since this morning.             |
    And the ward nurse saves it as "the dripping tap"
    And the facilities technician opens the menu "Helpdesk > Tickets > All Tickets"
    Then the facilities technician sees "the dripping tap" in the list
    And the service desk agent cannot open "the dripping tap"

  Scenario: A fault of a device reaches the equipment desk
    When the ward nurse reports "Does not charge" for "Infusion pump 7"
    And the service desk agent takes the ticket
    Then the facilities technician cannot open "the ticket"
