@major @database:feature
Feature: Nobody is booked twice, nor outside their hours

  @req:AST-004 @req:WRK-005
  Scenario: A technician is at one place at a time
    Given a visit of the technician is to be planned
    When the service supervisor plans the visit of the technician for "next tuesday 09:00"
    Then the visit of the technician is planned for "next tuesday 09:00"
    Given a visit of the technician is to be planned
    Then the service supervisor cannot plan the visit of the technician for "next tuesday 09:00"
    When the service supervisor plans the visit of the technician for "next tuesday 10:00"
    Then the visit of the technician is planned for "next tuesday 10:00"

  @req:AST-004 @req:WRK-005
  Scenario Outline: Nobody is planned for <when>
    Given a visit of the facilities technician is to be planned
    Then the service supervisor cannot plan the visit of the facilities technician for "<moment>"

    Examples:
      | when       | moment              |
      | a weekend  | next sunday 09:00   |
      | the night  | next thursday 22:00 |
      | lunch time | next thursday 12:00 |

  @req:WRK-005
  Scenario: Nobody is planned into granted leave
    Given the service desk agent has been granted leave on "next friday"
    And a shift of the service desk agent is to be planned
    Then the service supervisor cannot plan the shift of the service desk agent for "next friday 08:00"
    When the service supervisor plans the shift of the service desk agent for "next thursday 08:00"
    Then the shift of the service desk agent is planned for "next thursday 08:00"
