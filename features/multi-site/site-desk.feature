@major @req:MST-002 @database:scenario
Feature: A ticket of a site comes to that site's own desk

  Scenario: Reported there, it is seen there, and not at the other site
    Given the site "Westgate Clinic (fictional)"
    And the site "Westgate Clinic (fictional)" has the desk "Westgate desk" with the facilities technician
    And the ward nurse works at the site "Westgate Clinic (fictional)" alone
    And the facilities technician works at the site "Westgate Clinic (fictional)" alone
    When the ward nurse opens the menu "Helpdesk > Tickets > My Tickets"
    And the ward nurse starts a new record
    And the ward nurse fills in
      | Title       | Tap drips in the treatment room |
      | Type        | Building fault                  |
      | Team        | Westgate desk                   |
      | Category    | Building                        |
      | Contact     | Nora Nurse                      |
      | Description | Since this morning.             |
    And the ward nurse saves it as "the dripping tap"
    Then the service desk agent cannot open "the dripping tap"
    When the facilities technician opens "the dripping tap"
    Then "Team" is "Westgate desk"
